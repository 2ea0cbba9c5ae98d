package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.PlatformSignature;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** CloudEvents 1.0 in structured mode. */
interface CloudEventsContract extends Stage {
    String CONTENT_TYPE = "application/cloudevents+json";
    String AS_CLOUD_EVENT = "{\"format\":\"cloudevents\"}";

    @Test
    default void anEventIsSentInStructuredModeAndSignedAsEver() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Inbox other = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        tenant.register(other, "*");
        endpoint.patch(AS_CLOUD_EVENT);

        String event = tenant.publish("order.created", "{\"b\":1.50,\"1\":\"é\"}");

        Receipt receipt = inbox.awaitOne();
        JsonObject shown = tenant.event(event);
        String time = Instant.ofEpochMilli(shown.getJsonNumber("createdAt").longValueExact())
                .toString();
        assertThat(receipt.body())
                .isEqualTo(
                        "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/accounts/%s/order\",\"type\":\"order.created\","
                                + "\"time\":\"%s\",\"livemode\":true,\"datacontenttype\":\"application/json\",\"data\":{\"1\":\"é\",\"b\":1.5}}",
                        event, tenant.account(), time);
        assertThat(receipt.header("Content-Type")).isEqualTo(CONTENT_TYPE);
        assertThat(receipt.verdict()).isEqualTo(Receipt.VALID);
        assertThat(receipt.webhookId()).isEqualTo(event);
        assertThat(receipt.header("X-DoDevWebhook-Signature"))
                .isEqualTo(PlatformSignature.of(receipt, endpoint.secret()));
        assertThat(other.awaitOne().body()).startsWith("{\"eventId\":");
        assertThat(other.awaitOne().header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    default void anEventThatIsNotLiveSaysSoByAnExtensionAttribute() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*").patch(AS_CLOUD_EVENT);

        tenant.caller()
                .post("/v1/events", "{\"type\":\"order.created\",\"data\":{},\"livemode\":false}")
                .expect(202);

        JsonObject event =
                Json.createReader(new StringReader(inbox.awaitOne().body())).readObject();
        assertThat(event.getBoolean("livemode")).isFalse();
        assertThat(event.keySet()).allMatch(name -> name.matches("[a-z0-9]+"));
    }

    @Test
    default void everyAttemptHasTheFormThatWasAskedForWhenTheEventWasPublished() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500)).answerNext(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch(AS_CLOUD_EVENT);
        String asCloudEvent = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(asCloudEvent)));
        endpoint.patch("{\"format\":null}");
        String plain = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(plain)));
        endpoint.patch(AS_CLOUD_EVENT);

        moveClock(Duration.ofMinutes(2));

        for (Receipt receipt : inbox.await(4)) {
            boolean first = receipt.webhookId().equals(asCloudEvent);
            assertThat(receipt.header("Content-Type")).isEqualTo(first ? CONTENT_TYPE : "application/json");
            assertThat(receipt.body()).startsWith(first ? "{\"specversion\":" : "{\"eventId\":");
            assertThat(receipt.verdict()).isEqualTo(Receipt.VALID);
        }
        assertThat(inbox.await(4).stream().map(Receipt::sha256).distinct()).hasSize(2);
    }
}
