package org.webhooks.it.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What is kept, and for how long, by the settings that a server has by itself; the clock is moved by days. */
interface RetentionContract extends Stage {
    Duration PAST_IT = Duration.ofDays(31);
    Duration SHORT_OF_IT = Duration.ofDays(29);

    @Test
    default void whatIsFinishedIsRemovedWhenItsTimeHasCome() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        String event = deliveredEvent(tenant);
        String delivery = tenant.onlyDelivery(event).getString("id");

        moveClock(PAST_IT);

        awaitRemoval(tenant, event);
        assertThat(tenant.caller().get("/v1/deliveries/" + delivery).status()).isEqualTo(404);
        assertThat(tenant.events()).isEmpty();
        assertThat(endpoint.deliveries()).isEmpty();
    }

    @Test
    default void theIdOfARemovedEventIsNewAgain() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");
        String id = "evt_" + UUID.randomUUID();
        publishWithId(tenant, id, 1).expect(202);
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(id)));
        assertThat(publishWithId(tenant, id, 2).status()).isEqualTo(409);

        moveClock(PAST_IT);
        awaitRemoval(tenant, id);

        assertThat(publishWithId(tenant, id, 2).expect(202).json().getInt("deliveries"))
                .isEqualTo(1);
        inbox.await(2);
    }

    @Test
    default void whatWaitsStaysWithItsEvent() {
        Tenant tenant = tenant();
        Inbox paused = inbox();
        Endpoint endpoint = tenant.register(paused, "held.*");
        endpoint.pause();
        tenant.register(inbox().answerAlways(Reply.of(500)), "waiting.*");
        tenant.register(inbox(), "*");
        String held = tenant.publish("held.now", "{}");
        String waiting = tenant.publish("waiting.now", "{}");
        String done = deliveredEvent(tenant);
        Wait.until("called", () -> oneIs("waiting", tenant, waiting) && oneIs("delivered", tenant, held));
        int kept = tenant.deliveries(waiting).size();

        moveClock(PAST_IT);
        awaitRemoval(tenant, done);
        awaitAnotherPass(tenant);

        assertThat(oneIs("held", tenant, held)).isTrue();
        assertThat(tenant.deliveries(held)).hasSize(2);
        Wait.until("called again", () -> oneIs("waiting", tenant, waiting));
        assertThat(tenant.deliveries(waiting)).hasSize(kept);
        endpoint.unpause();
        assertThat(paused.awaitOne().webhookId()).isEqualTo(held);
        awaitRemoval(tenant, held);
    }

    @Test
    default void whatIsYoungerStaysButItsIdempotencyKey() {
        Tenant tenant = tenant();
        tenant.register(inbox(), "*");
        String event = publishWithKey(tenant, "key-1").expect(202).text("eventId");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
        publishWithKey(tenant, "key-1").expect(200);

        moveClock(SHORT_OF_IT);
        awaitPass(tenant, "key-1");
        awaitAnotherPass(tenant);

        JsonObject delivery = tenant.onlyDelivery(event);
        assertThat(delivery.getString("state")).isEqualTo("delivered");
        assertThat(delivery.getJsonArray("attempts")).hasSize(1);
    }

    private static String deliveredEvent(Tenant tenant) {
        String event = tenant.publish("order.created", "{}");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
        return event;
    }

    private static boolean oneIs(String state, Tenant tenant, String event) {
        return tenant.deliveries(event).stream().anyMatch(delivery -> state.equals(delivery.getString("state")));
    }

    private static void awaitRemoval(Tenant tenant, String event) {
        Wait.until(
                "the event is removed",
                () -> tenant.caller().get("/v1/events/" + event).status() == 404);
    }

    /** Keys are the first that a pass removes: when this second one is gone, an earlier pass has ended. */
    private static void awaitAnotherPass(Tenant tenant) {
        publishWithKey(tenant, "key-of-another-pass").expect(202);
        awaitPass(tenant, "key-of-another-pass");
    }

    private static void awaitPass(Tenant tenant, String key) {
        Wait.until("the key is new again", () -> publishWithKey(tenant, key).status() == 202);
    }

    private static Answer publishWithKey(Tenant tenant, String key) {
        HttpRequest request = tenant.caller()
                .withBody("POST", "/v1/events", Tenant.event("order.created", "1"))
                .header("Idempotency-Key", key)
                .build();
        return tenant.caller().send(request);
    }

    private static Answer publishWithId(Tenant tenant, String id, int data) {
        return tenant.caller()
                .post("/v1/events", "{\"type\":\"order.created\",\"eventId\":\"" + id + "\",\"data\":" + data + "}");
    }
}
