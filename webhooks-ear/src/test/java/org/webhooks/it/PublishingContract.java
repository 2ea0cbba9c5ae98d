package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.PlatformSignature;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** From a publish to the receipt. */
interface PublishingContract extends Stage {
    @Test
    default void anEventArrivesByteForByteAsItWasMadeOnce() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        Answer answer = tenant.caller()
                .post(
                        "/v1/events",
                        "{ \"type\": \"order.created\", \"data\": {\"b\": 1.50, \"é\": \"\\u00e9/\", \"2\": true, \"1\": null} }")
                .expect(202);

        assertThat(answer.json().getInt("deliveries")).isEqualTo(1);
        Receipt receipt = inbox.awaitOne();
        assertThat(receipt.body())
                .isEqualTo(
                        "{\"eventId\":\"%s\",\"type\":\"order.created\",\"service\":\"order\",\"data\":{\"1\":null,\"2\":true,\"b\":1.5,\"é\":\"é/\"},\"livemode\":true,\"createdAt\":%d}",
                        answer.text("eventId"),
                        answer.json().getJsonNumber("createdAt").longValueExact());
    }

    @Test
    default void aReceiverCanVerifyByStandardWebhooksAndByTheDialectsOwnHeaders() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        String event = tenant.publish("order.created", "{\"id\":1}");

        Receipt receipt = inbox.awaitOne();
        assertThat(receipt.verdict()).isEqualTo(Receipt.VALID);
        assertThat(receipt.webhookId()).isEqualTo(event);
        assertThat(receipt.header("X-DoDevWebhook-Id")).isEqualTo(event);
        assertThat(receipt.header("X-DoDevWebhook-Timestamp")).isEqualTo(receipt.header("webhook-timestamp"));
        assertThat(receipt.header("X-DoDevWebhook-Signature"))
                .isEqualTo(PlatformSignature.of(receipt, endpoint.secret()));
        assertThat(receipt.header("User-Agent")).isEqualTo("DoDevWebhook/1.0");
        assertThat(receipt.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    default void aDeliveryShowsItsAttemptWithoutTheSignature() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        String event = tenant.publish("order.created", "{\"id\":1}");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));

        JsonObject delivery = tenant.onlyDelivery(event);
        assertThat(delivery.getString("endpoint_id")).isEqualTo(endpoint.id());
        JsonObject attempt = delivery.getJsonArray("attempts").getJsonObject(0);
        assertThat(attempt.getInt("number")).isEqualTo(1);
        assertThat(attempt.getInt("status")).isEqualTo(200);
        assertThat(endpoint.read().getInt("last_delivery_status")).isEqualTo(200);
    }

    @Test
    default void anEventGoesOnceToEachEndpointThatMatchesAndToNoOther() {
        Tenant tenant = tenant();
        Inbox all = inbox();
        Inbox prefix = inbox();
        Inbox exact = inbox();
        Inbox other = inbox();
        tenant.register(all, "*", "send.*", "send.email.sent");
        tenant.register(prefix, "send.*");
        tenant.register(exact, "send.email.sent");
        tenant.register(other, "sender.*", "send.email.opened");

        String sent = tenant.publish("send.email.sent", "{}");
        String strange = tenant.publish("sender.x", "{}");

        assertThat(all.await(2)).extracting(Receipt::webhookId).containsExactlyInAnyOrder(sent, strange);
        assertThat(prefix.awaitOne().webhookId()).isEqualTo(sent);
        assertThat(exact.awaitOne().webhookId()).isEqualTo(sent);
        assertThat(other.awaitOne().webhookId()).isEqualTo(strange);
        List<JsonObject> deliveries = Stream.of(sent, strange)
                .flatMap(event -> tenant.deliveries(event).stream())
                .toList();
        assertThat(deliveries)
                .hasSize(5)
                .allSatisfy(delivery ->
                        assertThat(delivery.getJsonArray("attempts")).hasSizeLessThanOrEqualTo(1));
        assertThat(all.size()).isEqualTo(2);
    }

    @Test
    default void anotherAccountsEndpointsGetNothing() {
        Inbox inbox = inbox();
        tenant().register(inbox, "*");
        Tenant publisher = tenant();

        String event = publisher.publish("order.created", "{}");

        assertThat(publisher.event(event).getJsonArray("deliveries")).isEmpty();
        inbox.staysAt(0);
    }

    @Test
    default void aBatchIsStoredAsAWhole() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "order.*");
        List<String> events = IntStream.range(0, 100)
                .mapToObj(i -> Tenant.event("order.created", String.valueOf(i)))
                .toList();

        Answer answer = tenant.caller()
                .post("/v1/events/batch", "{\"events\":" + events + "}")
                .expect(202);

        assertThat(answer.json().getJsonArray("events")).hasSize(100);
        assertThat(inbox.await(100)).allMatch(receipt -> receipt.verdict().equals(Receipt.VALID));
    }

    @Test
    default void aBatchWithOneBadEventStoresNothing() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        String bad = "{\"events\":[%s,{\"type\":\"order.created\"}]}".formatted(Tenant.event("order.created", "1"));
        tenant.caller().post("/v1/events/batch", bad).expect(400);

        assertThat(tenant.events()).isEmpty();
        inbox.staysAt(0);
    }

    @Test
    default void anEventForLaterWaitsForItsTime() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");
        long deliverAt = Instant.now().plus(Duration.ofMinutes(10)).toEpochMilli();

        String event = tenant.caller()
                .post("/v1/events", "{\"type\":\"a.b\",\"data\":1,\"deliver_at\":" + deliverAt + "}")
                .expect(202)
                .text("eventId");

        JsonObject delivery = tenant.onlyDelivery(event);
        assertThat(delivery.getString("state")).isEqualTo("waiting");
        assertThat(delivery.getJsonNumber("next_attempt_at").longValueExact()).isEqualTo(deliverAt);
        moveClock(Duration.ofMinutes(9));
        inbox.staysAt(0);
        moveClock(Duration.ofMinutes(11));
        inbox.awaitOne();
    }

    @Test
    default void aTestEventGoesToItsEndpointAloneWhateverItSubscribesTo() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Inbox other = inbox();
        Endpoint endpoint = tenant.register(inbox, "order.created");
        tenant.register(other, "*");

        Answer answer = tenant.caller().post(endpoint.path() + "/test").expect(200);

        Receipt receipt = inbox.awaitOne();
        assertThat(receipt.webhookId()).isEqualTo(answer.text("eventId"));
        assertThat(receipt.body())
                .contains(
                        "\"type\":\"platform.test\",\"service\":\"platform\",\"data\":{\"message\":\"This is a test webhook event from do.dev\",\"endpoint_id\":\""
                                + endpoint.id() + "\"},\"livemode\":false");
        other.staysAt(0);
    }
}
