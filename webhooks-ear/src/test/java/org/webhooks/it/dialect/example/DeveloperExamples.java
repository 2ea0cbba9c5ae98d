package org.webhooks.it.dialect.example;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Each example block of the developer dialect's document, in its order. */
public interface DeveloperExamples extends Stage {
    String CREATE = Block.named("developer/create-webhook.request").text();
    String UNKNOWN_ID = "507f1f77bcf86cd799439011";

    private Caller developer() {
        return Dialect.DEVELOPER.caller(tenant());
    }

    @Test
    default void developerCreateWebhook() {
        Answer answer = developer().post(Dialect.DEVELOPER.path(), CREATE).expect(201);

        Block.named("developer/create-webhook.answer")
                .with("/webhook/id", Form.HEX_24)
                .with("/webhook/secret", Form.HEX_64)
                .with("/webhook/createdAt", Form.ISO_TIME)
                .assertMatches(answer.body());
    }

    @Test
    default void developerListWebhooks() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered webhook = Dialect.DEVELOPER.register(tenant, inbox, "escrow.status.updated", "contract.signed");
        tenant.publish("contract.signed", "{}");
        Wait.until("recorded", () -> !webhook.shown().isNull("lastTriggeredAt"));

        Answer answer = webhook.caller().get(Dialect.DEVELOPER.path()).expect(200);

        Block.named("developer/list-webhooks.answer")
                .with("/webhooks/0/id", Form.HEX_24)
                .with("/webhooks/0/url", Form.URL)
                .with("/webhooks/0/lastTriggeredAt", Form.ISO_TIME)
                .with("/webhooks/0/createdAt", Form.ISO_TIME)
                .with("/webhooks/0/updatedAt", Form.ISO_TIME)
                .assertMatches(answer.body());
    }

    @Test
    default void developerGetWebhook() {
        Registered webhook = Dialect.DEVELOPER.register(developer(), CREATE);

        Answer answer = webhook.caller().get(webhook.path()).expect(200);

        assertThat(answer.json().getJsonObject("webhook")).isEqualTo(webhook.shown());
        assertThat(answer.json()).hasSize(1);
    }

    @Test
    default void developerUpdateWebhook() {
        Registered webhook = Dialect.DEVELOPER.register(developer(), CREATE);

        Answer answer = webhook.change(
                        Block.named("developer/update-webhook.request").text())
                .expect(200);

        assertThat(answer.text("message")).isEqualTo("Webhook updated successfully");
        assertThat(answer.json().getJsonObject("webhook").getBoolean("isActive"))
                .isFalse();
    }

    @Test
    default void developerRegenerateSecret() {
        Registered webhook = Dialect.DEVELOPER.register(developer(), CREATE);

        Answer answer =
                webhook.caller().post(webhook.path() + "/regenerate-secret").expect(200);

        Block.named("developer/regenerate-secret.answer")
                .with("/secret", Form.HEX_64)
                .assertMatches(answer.body());
        assertThat(answer.text("secret")).isNotEqualTo(webhook.secret());
    }

    @Test
    default void developerDeleteWebhook() {
        Registered webhook = Dialect.DEVELOPER.register(developer(), CREATE);

        Answer answer = webhook.delete().expect(200);

        Block.named("developer/delete-webhook.answer").assertMatches(answer.body());
    }

    @Test
    default void developerWebhookLimitReached() {
        Caller developer = developer();
        Dialect.DEVELOPER.register(developer, CREATE);
        Dialect.DEVELOPER.register(developer, CREATE);

        Answer answer = developer.post(Dialect.DEVELOPER.path(), CREATE).expect(400);

        Block.named("developer/webhook-limit-reached.answer").assertMatches(answer.body());
    }

    @Test
    default void developerInvalidUrl() {
        Answer answer = developer()
                .post(Dialect.DEVELOPER.path(), "{\"url\":\"not-a-url\"}")
                .expect(400);

        Block.named("developer/invalid-url.answer").assertMatches(answer.body());
    }

    @Test
    default void developerUnauthorized() {
        Answer answer = new Caller(server().uri(), "your_developer_token")
                .post(Dialect.DEVELOPER.path(), CREATE)
                .expect(401);

        Block.named("developer/unauthorized.answer").assertMatches(answer.body());
    }

    @Test
    default void developerNotFound() {
        Answer answer =
                developer().get(Dialect.DEVELOPER.path() + "/" + UNKNOWN_ID).expect(404);

        Block.named("developer/not-found.answer").assertMatches(answer.body());
    }
}
