package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What an account's people can do about deliveries and endpoints. */
interface SteeringContract extends Stage {
    @Test
    default void aRedeliveryKeepsEventIdAndBody() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));

        tenant.caller().post(deliveryPath(tenant, event) + "/redeliver").expect(202);

        List<Receipt> receipts = inbox.await(2);
        assertThat(receipts).extracting(Receipt::webhookId).containsOnly(event);
        assertThat(receipts)
                .extracting(Receipt::sha256)
                .containsOnly(receipts.get(0).sha256());
        Wait.until(
                "recorded",
                () -> tenant.onlyDelivery(event).getJsonArray("attempts").size() == 2);
        assertThat(tenant.stateOf(event)).isEqualTo("delivered");
    }

    @Test
    default void aCancelledDeliveryIsNotTriedAgain() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        tenant.caller().post(deliveryPath(tenant, event) + "/cancel").expect(200);

        assertThat(tenant.stateOf(event)).isEqualTo("cancelled");
        moveClock(Duration.ofHours(3));
        inbox.staysAt(1);
    }

    @Test
    default void whatIsFinishedCanNotBeCancelledAndWhatIsUnderWayNotRedelivered() {
        Tenant tenant = tenant();
        Inbox accepting = inbox();
        Endpoint endpoint = tenant.register(accepting, "done.*");
        tenant.register(inbox().answerAlways(Reply.of(500)), "waits.*");
        String done = tenant.publish("done.now", "{}");
        String waiting = tenant.publish("waits.now", "{}");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(done)));
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(waiting)));

        assertThat(tenant.caller().post(deliveryPath(tenant, done) + "/cancel").status())
                .isEqualTo(409);
        assertThat(tenant.caller()
                        .post(deliveryPath(tenant, waiting) + "/redeliver")
                        .status())
                .isEqualTo(409);
        endpoint.patch("{\"is_active\":false}");
        assertThat(tenant.caller()
                        .post(deliveryPath(tenant, done) + "/redeliver")
                        .status())
                .isEqualTo(409);
    }

    @Test
    default void aPausedEndpointHoldsWhatIsPublishedUntilItIsUnpaused() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.pause();

        List<String> events = IntStream.range(0, 20)
                .mapToObj(i -> tenant.publish("order.created", String.valueOf(i)))
                .toList();

        assertThat(events).allMatch(event -> "held".equals(tenant.stateOf(event)));
        inbox.staysAt(0);
        endpoint.unpause();
        assertThat(endpoint.isPaused()).isFalse();
        assertThat(inbox.await(20)).extracting(Receipt::webhookId).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    default void pausingHoldsRetriesThatWait() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        endpoint.pause();

        Wait.until("held", () -> "held".equals(tenant.stateOf(event)));
        moveClock(Duration.ofMinutes(5));
        inbox.staysAt(1);
        endpoint.unpause();
        inbox.await(2);
    }

    @Test
    default void aDisabledEndpointGetsNothingAndItsDeliveriesAreCancelled() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        String before = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(before)));

        endpoint.patch("{\"is_active\":false}");

        String after = tenant.publish("order.created", "{}");
        assertThat(tenant.event(after).getJsonArray("deliveries")).isEmpty();
        moveClock(Duration.ofHours(1));
        Wait.until("cancelled", () -> "cancelled".equals(tenant.stateOf(before)));
        inbox.staysAt(1);
        assertThat(tenant.caller().post(endpoint.path() + "/test").status()).isEqualTo(409);
    }

    @Test
    default void deletingAnEndpointStopsItsRetries() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        Answer deleted = tenant.caller().delete(endpoint.path()).expect(200);

        assertThat(deleted.body()).isEqualTo("{\"success\":true}");
        moveClock(Duration.ofHours(1));
        Wait.until("cancelled", () -> "cancelled".equals(tenant.stateOf(event)));
        inbox.staysAt(1);
    }

    @Test
    default void aChangedUrlIsWhereTheNextAttemptGoes() {
        Tenant tenant = tenant();
        Inbox old = inbox().answerAlways(Reply.of(500));
        Inbox changed = inbox();
        Endpoint endpoint = tenant.register(old, "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        changed.verifyBy(endpoint.secret());
        endpoint.patch("{\"url\":\"" + changed.url() + "\"}");
        moveClock(Duration.ofMinutes(2));

        assertThat(changed.awaitOne().verdict()).isEqualTo(Receipt.VALID);
        assertThat(old.size()).isEqualTo(1);
    }

    private static String deliveryPath(Tenant tenant, String event) {
        return "/v1/deliveries/" + tenant.onlyDelivery(event).getString("id");
    }
}
