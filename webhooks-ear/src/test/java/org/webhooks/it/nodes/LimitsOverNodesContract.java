package org.webhooks.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Wait;

/** An endpoint's limits are those of all nodes together. */
interface LimitsOverNodesContract extends NodesContract {
    int MOST_CALLS = 4;
    Duration CALL = Duration.ofMillis(200);
    int CALLS_PER_SECOND = 20;

    /** More than each limit lets through: {@link #MOST_CALLS} calls end five times a second. */
    int PUBLISHED_PER_SECOND = 28;

    /** Long enough that a call that comes late on a busy machine makes no difference. */
    Duration WINDOW = Duration.ofSeconds(5);

    int CALLS_IN_A_WINDOW = CALLS_PER_SECOND * 5;

    /** Of the beats of a node, one in a second, that it makes before it calls anybody. */
    int BEATS_BEFORE_THE_FIRST_CALL = 25;

    @Test
    default void limitsHoldWhileANodeJoinsAndTheOtherTakesThemOverWhenItIsKilled() {
        nodes().beOne();
        Tenant tenant = Tenant.create(nodes().first().uri());
        Inbox few = inbox().answerAfter(CALL);
        Inbox paced = inbox();
        List<Endpoint> endpoints = List.of(tenant.register(few, "few.*"), tenant.register(paced, "paced.*"));
        endpoints.get(0).patch("{\"max_in_flight\":" + MOST_CALLS + "}");
        endpoints.get(1).patch("{\"rate_limit\":" + CALLS_PER_SECOND + "}");

        try (Feed feed = new Feed(tenant, nodes()::running)) {
            feed.publish("few.calls", PUBLISHED_PER_SECOND);
            feed.publish("paced.calls", PUBLISHED_PER_SECOND);
            callForAWindow("one node", few, paced);
            nodes().startSecond();
            Wait.until("the second node calls", () -> nodes().secondHasCalled());
            assertThat(nodes().beatsOfSecond()).isGreaterThan(BEATS_BEFORE_THE_FIRST_CALL);
            callForAWindow("two nodes", few, paced);
            nodes().second().kill();
            callForAWindow("the node that is left", few, paced);
        }

        assertThat(few.underWay().most()).isEqualTo(MOST_CALLS);
        assertThat(mostInAWindow(paced.receipts())).isLessThan(CALLS_IN_A_WINDOW * 5 / 4);
        endpoints.forEach(endpoint -> endpoint.patch("{\"is_active\":false}"));
    }

    /** Returns when the limits are used to the full, and would have been exceeded if they could be. */
    private static void callForAWindow(String whose, Inbox few, Inbox paced) {
        Wait.outlast(WINDOW);
        Wait.until(whose + " makes as many calls at once", () -> few.underWay().now() == MOST_CALLS);
        Wait.until(whose + " calls at the whole rate", () -> inTheLastWindow(paced) > CALLS_IN_A_WINDOW * 4 / 5);
    }

    private static long inTheLastWindow(Inbox inbox) {
        Instant begin = Instant.now().minus(WINDOW);
        return inbox.receipts().stream()
                .filter(receipt -> receipt.at().isAfter(begin))
                .count();
    }

    private static int mostInAWindow(List<Receipt> receipts) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < receipts.size(); last++) {
            while (receipts.get(first)
                    .at()
                    .plus(WINDOW)
                    .isBefore(receipts.get(last).at())) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
