package org.webhooks.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Wait;

/** What one node is told holds on the other, whichever of them it is. */
interface ChangesOverNodesContract extends NodesContract {
    int ROUNDS = 20;
    int WAITING = 200;
    int CALLED = 2;

    /** A node reads twice a second what others were told. */
    Duration SEEN_WITHIN = Duration.ofMillis(1_200);

    @Test
    default void anEndpointThatIsMadeOnOneNodeIsTestedAtOnceOnTheOther() {
        nodes().beTwo();
        Tenant tenant = Tenant.create(node(0).uri());
        Tenant atTheOther = tenant.at(node(1));
        // so that the other node knows the account without the endpoint
        atTheOther.publish("order.created", "1");
        Inbox inbox = inbox();

        Endpoint endpoint = tenant.register(inbox, "*");

        atTheOther.caller().post(endpoint.path() + "/test").expect(200);
        inbox.awaitOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    default void aRestIsHeededByTheNodeThatWasNotToldOfIt(int told) {
        nodes().beTwo();
        Tenant tenant = Tenant.create(node(told).uri());
        Inbox inbox = inbox().answerNext(Reply.of(429).with("Retry-After", "3600"));
        tenant.register(inbox, "*");
        tenant.publish("order.created", "{}");
        inbox.await(1);
        Wait.outlast(SEEN_WITHIN);

        tenant.at(node(1 - told)).publishBatch("order.created", 10);

        inbox.staysAt(1);
    }

    private Server node(int index) {
        return nodes().both().get(index);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    default void whatAPauseHoldsIsReleasedOnceByTheOtherNode(int pausing) {
        nodes().beTwo();
        Tenant tenant = Tenant.create(node(pausing).uri());
        Tenant atTheOther = tenant.at(node(1 - pausing));
        Inbox inbox = inbox().hang();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"max_in_flight\":" + CALLED + "}");
        List<String> before = Stream.of(tenant, atTheOther)
                .flatMap(each -> each.publishBatch("order.created", WAITING).stream())
                .toList();
        inbox.await(CALLED);

        endpoint.pause();
        List<String> meanwhile = atTheOther.publishBatch("order.created", WAITING);

        inbox.release();
        Wait.until("all that was not called is held", () -> held(endpoint) == 3 * WAITING - CALLED);
        inbox.staysAt(CALLED);
        endpoint.patch("{\"max_in_flight\":100}");
        new Endpoint(atTheOther, endpoint.id(), endpoint.secret()).unpause();
        List<Receipt> receipts = inbox.await(3 * WAITING);
        assertThat(receipts)
                .extracting(Receipt::webhookId)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(before, meanwhile).flatMap(List::stream).toList());
        inbox.staysAt(3 * WAITING);
    }

    private static long held(Endpoint endpoint) {
        return endpoint.deliveries().stream()
                .filter(delivery -> "held".equals(delivery.getString("state")))
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    default void aChangeOfAFilterHoldsForTheNextPublishOnTheOtherNode(int changing) {
        nodes().beTwo();
        Tenant tenant = Tenant.create(node(changing).uri());
        Tenant atTheOther = tenant.at(node(1 - changing));
        Endpoint endpoint = tenant.register(inbox(), "*");
        for (int round = 0; round < ROUNDS; round++) {
            endpoint.patch("{\"filter\":{\"/round\":" + round + "}}");
            assertThat(deliveries(atTheOther, round)).isOne();
            assertThat(deliveries(atTheOther, round - 1)).isZero();
        }
    }

    private static int deliveries(Tenant tenant, int round) {
        String event = tenant.publish("order.created", "{\"round\":" + round + "}");
        return tenant.event(event).getJsonArray("deliveries").size();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    default void aSchemaHoldsAndIsLiftedForTheNextPublishOnTheOtherNode(int changing) {
        nodes().beTwo();
        Tenant tenant = Tenant.create(node(changing).uri());
        Tenant atTheOther = tenant.at(node(1 - changing));
        String type = "/v1/event-types/order.created";
        String publish = Tenant.event("order.created", "{\"amount\":1}");
        tenant.caller().send("PUT", type, "{}").expect(201);
        for (int round = 0; round < ROUNDS; round++) {
            tenant.caller()
                    .send("PUT", type, "{\"schema\":{\"properties\":{\"amount\":{\"minimum\":2}}}}")
                    .expect(200);
            atTheOther.caller().post("/v1/events", publish).expect(422);
            tenant.caller().send("PUT", type, "{}").expect(200);
            atTheOther.caller().post("/v1/events", publish).expect(202);
        }
    }
}
