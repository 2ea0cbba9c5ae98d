package org.webhooks.it.dialect.example;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Block;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Form;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Each example block of the platform dialect's document, in its order. */
public interface PlatformExamples extends Stage {
    String PATH = Dialect.PLATFORM.path();
    Block CREATE = Block.named("platform/create-endpoint.request");

    @Test
    default void platformCreateANewWebhookEndpoint() {
        Answer answer = tenant().caller().post(PATH, CREATE.text()).expect(201);

        Block.named("platform/create-endpoint.answer")
                .with("/id", Form.PLATFORM_ID)
                .with("/signing_secret", Form.PLATFORM_SECRET)
                .assertMatches(answer.body());
    }

    @Test
    default void platformCombineMultiplePatterns() {
        JsonObject combined = Json.createReader(new java.io.StringReader(
                        Block.named("platform/combined-patterns.request").text()))
                .readObject();
        JsonArray patterns = combined.getJsonArray("enabled_events");
        String request = Json.createObjectBuilder(combined)
                .add("url", "https://example.com/")
                .build()
                .toString();

        Answer answer = tenant().caller().post(PATH, request).expect(201);

        assertThat(answer.json().getJsonArray("enabled_events")).isEqualTo(patterns);
    }

    @Test
    default void platformListAllWebhookEndpoints() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered endpoint = Dialect.PLATFORM.register(tenant, inbox, "send.email.*", "telco.lookup.completed");
        endpoint.change("{\"description\":\"Production webhook handler\"}").expect(200);
        tenant.publish("send.email.sent", "{}");
        Wait.until("recorded", () -> !endpoint.shown().isNull("last_delivery_at"));

        Answer answer = tenant.caller().get(PATH).expect(200);

        Block.named("platform/list-endpoints.answer")
                .with("/endpoints/0/id", Form.PLATFORM_ID)
                .with("/endpoints/0/url", Form.URL)
                .with("/endpoints/0/last_delivery_at", Form.EPOCH_MILLIS)
                .with("/endpoints/0/created_at", Form.EPOCH_MILLIS)
                .assertMatches(answer.body());
    }

    @Test
    default void platformSendATestEvent() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered endpoint = Dialect.PLATFORM.register(tenant, inbox, "nothing.at.all");

        Answer answer = tenant.caller().post(endpoint.path() + "/test").expect(200);

        Block.named("platform/test-endpoint.answer")
                .with("/eventId", Form.EVENT_ID)
                .assertMatches(answer.body());
    }

    @Test
    default void platformTheTestEventPayload() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered endpoint = Dialect.PLATFORM.register(tenant, inbox, "nothing.at.all");

        String event =
                tenant.caller().post(endpoint.path() + "/test").expect(200).text("eventId");

        String body = inbox.awaitOne().body();
        Block.named("platform/test-event.delivery")
                .with("/eventId", Form.EVENT_ID)
                .with("/data/endpoint_id", Form.PLATFORM_ID)
                .with("/createdAt", Form.EPOCH_MILLIS)
                .assertMatches(body);
        assertThat(body).contains(event, endpoint.id());
    }

    @Test
    default void platformUrlIsRequired() {
        Answer answer =
                tenant().caller().post(PATH, "{\"enabled_events\":[\"*\"]}").expect(400);

        Block.named("platform/url-required.answer").assertMatches(answer.body());
    }

    @Test
    default void platformUrlMustUseHttps() {
        String request = CREATE.text().replace("https:", "http:");

        Answer answer = tenant().caller().post(PATH, request).expect(400);

        Block.named("platform/https-required.answer").assertMatches(answer.body());
    }

    @Test
    default void platformUnauthorized() {
        Answer answer = new Caller(server().uri(), "YOUR_API_KEY").get(PATH).expect(401);

        Block.named("platform/unauthorized.answer").assertMatches(answer.body());
    }

    @Test
    default void platformForbidden() {
        Answer answer = tenant().withScopes("[\"platform:webhooks:read\"]")
                .post(PATH, CREATE.text())
                .expect(403);

        Block.named("platform/forbidden.answer").assertMatches(answer.body());
    }
}
