package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Endpoints that ask for order. */
interface OrderContract extends Stage {
    int KEYS = 5;
    int OF_EACH_KEY = 40;
    int FAILING = 16;
    Duration PERIOD = Duration.ofMillis(500);

    @Test
    default void eachSequenceComesInItsOrderHoweverOftenCallsFail() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*").patch(Sequences.WITH_QUICK_RETRIES);
        Sequences.letFail(inbox, KEYS * OF_EACH_KEY);

        List<String> events = new ArrayList<>();
        for (int n = 0; n < OF_EACH_KEY; n++) {
            for (int key = 0; key < KEYS; key++) {
                events.add(Sequences.event("key " + key, n));
            }
        }
        Sequences.publish(tenant, events);

        Wait.until("all accepted", () -> Sequences.accepted(inbox) == KEYS * OF_EACH_KEY);
        Sequences.assertInOrder(inbox.receipts(), OF_EACH_KEY);
    }

    @Test
    default void eventsThatArePublishedOneAfterTheOtherComeSo() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*").patch("{\"ordered\":true}");

        for (int n = 0; n < OF_EACH_KEY; n++) {
            tenant.caller().post("/v1/events", Sequences.event("", n)).expect(202);
        }

        Sequences.assertInOrder(inbox.await(OF_EACH_KEY), OF_EACH_KEY);
    }

    /** In far less time than the dispatcher's periodic looks would need, of which there are two in a second. */
    @Test
    default void whatHasFailedInASequenceIsCalledAgainWhenItIsDue() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*").patch(Sequences.WITH_QUICK_RETRIES);
        IntStream.range(0, FAILING).forEach(n -> inbox.answerNext(Reply.of(500)).answerNext(Reply.OK));

        Instant begun = Instant.now();
        Sequences.publish(tenant, numbered(0, FAILING));
        Wait.until("all accepted", () -> Sequences.accepted(inbox) == FAILING);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(PERIOD.multipliedBy(FAILING * 3 / 4));
        Sequences.assertInOrder(inbox.receipts(), FAILING);
    }

    @Test
    default void theNextWaitsForTheFormersFinalStateWhileOtherKeysGoOn() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"ordered\":true,\"retry_schedule\":[\"PT0S\",\"PT1H\"]}");
        Sequences.publish(tenant, List.of(Sequences.event("a", 0)));
        Wait.until("the failure is recorded", () -> hasFailedOnce(endpoint));

        Sequences.publish(tenant, List.of(Sequences.event("a", 1), Sequences.event("b", 0), Sequences.event("a", 2)));

        inbox.await(2);
        inbox.staysAt(2);
        assertThat(inbox.receipts().get(1).body()).contains("\"key\":\"b\"");
        moveClock(Duration.ofMinutes(67));
        List<Receipt> receipts = inbox.await(5);
        assertThat(receipts.subList(2, 5)).extracting(OrderContract::number).containsExactly("0", "1", "2");
    }

    @Test
    default void whatHasFailedForGoodLetsTheNextOneGo() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"ordered\":true,\"retry_schedule\":[\"PT0S\"]}");

        Sequences.publish(tenant, List.of(Sequences.event("a", 0), Sequences.event("a", 1)));

        inbox.await(2);
        Wait.until("recorded", () -> states(endpoint).containsAll(List.of("failed", "delivered")));
    }

    @Test
    default void aCancelledOneLetsTheNextOneGo() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"ordered\":true}");
        Sequences.publish(tenant, List.of(Sequences.event("a", 0)));
        Wait.until("the failure is recorded", () -> hasFailedOnce(endpoint));
        String first = endpoint.deliveries().get(0).getString("id");
        Sequences.publish(tenant, List.of(Sequences.event("a", 1)));
        inbox.staysAt(1);

        tenant.caller().post("/v1/deliveries/" + first + "/cancel").expect(200);

        assertThat(inbox.await(2)).extracting(OrderContract::number).containsExactly("0", "1");
    }

    @Test
    default void aPauseKeepsTheOrder() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"ordered\":true}");
        endpoint.pause();
        Sequences.publish(tenant, numbered(0, 20));

        endpoint.unpause();
        Sequences.publish(tenant, numbered(20, 40));

        Sequences.assertInOrder(inbox.await(40), 40);
    }

    @Test
    default void aRedeliveryGoesToTheEndOfItsSequence() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"ordered\":true}");
        Sequences.publish(tenant, numbered(0, 1));
        Wait.until("delivered", () -> states(endpoint).contains("delivered"));
        String first = endpoint.deliveries().get(0).getString("id");
        inbox.hang();
        Sequences.publish(tenant, numbered(1, 3));
        inbox.await(2);

        tenant.caller().post("/v1/deliveries/" + first + "/redeliver").expect(202);

        inbox.staysAt(2);
        inbox.release();
        assertThat(inbox.await(4)).extracting(OrderContract::number).containsExactly("0", "1", "2", "0");
    }

    private static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> Sequences.event("", n)).toList();
    }

    private static List<String> states(Endpoint endpoint) {
        return endpoint.deliveries().stream()
                .map((JsonObject delivery) -> delivery.getString("state"))
                .toList();
    }

    private static boolean hasFailedOnce(Endpoint endpoint) {
        return endpoint.deliveries().stream().anyMatch(delivery -> delivery.getInt("last_status", 0) == 500);
    }

    private static String number(Receipt receipt) {
        return receipt.body().replaceAll(".*\"n\":(\\d+).*", "$1");
    }
}
