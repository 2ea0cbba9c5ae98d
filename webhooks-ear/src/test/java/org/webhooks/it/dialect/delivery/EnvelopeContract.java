package org.webhooks.it.dialect.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Block;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Form;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.receiver.Hmac;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.PlatformSignature;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What receivers get in each dialect: verb, headers, body and signature. */
public interface EnvelopeContract extends Stage {
    String DATA = "{\"contract\":{\"signedBy\":\"seller\"}}";

    @Test
    default void developerReceiversGetTheTypeTheIdAndTheTimeInHeaders() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered webhook = Dialect.DEVELOPER.register(tenant, inbox, "contract.signed");

        String event = tenant.publish("contract.signed", DATA);

        Receipt receipt = inbox.awaitOne();
        Block.of("{\"id\":\"" + event + "\",\"type\":\"contract.signed\",\"createdAt\":\"\",\"data\":" + DATA + "}")
                .with("/createdAt", Form.ISO_TIME)
                .assertMatches(receipt.body());
        assertThat(receipt.method()).isEqualTo("POST");
        assertThat(receipt.header("Content-Type")).isEqualTo("application/json");
        assertThat(receipt.header("X-Webhook-Signature")).isEqualTo(Hmac.hex(webhook.secret(), receipt.body()));
        assertThat(receipt.header("X-Webhook-Event")).isEqualTo("contract.signed");
        assertThat(receipt.header("X-Webhook-Id")).isEqualTo(event);
        assertThat(receipt.header("X-Webhook-Timestamp")).matches(Form.ISO_TIME::matches);
    }

    @Test
    default void partnerReceiversGetTheTypeAndTheDeliveryInHeaders() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered webhook = Dialect.PARTNER.register(tenant, inbox, "order.created");

        String event = tenant.publish("order.created", "{\"id\":1}");

        Receipt receipt = inbox.awaitOne();
        Block.of("{\"event\":\"order.created\",\"id\":\"" + event + "\",\"createdAt\":\"\",\"data\":{\"id\":1}}")
                .with("/createdAt", Form.ISO_TIME)
                .assertMatches(receipt.body());
        assertThat(receipt.method()).isEqualTo("POST");
        assertThat(receipt.header("Content-Type")).isEqualTo("application/json");
        assertThat(receipt.header("X-Webhook-Signature"))
                .isEqualTo("sha256=" + Hmac.hex(webhook.secret(), receipt.body()));
        assertThat(receipt.header("X-Webhook-Event")).isEqualTo("order.created");
        assertThat(receipt.header("X-Webhook-Delivery"))
                .isEqualTo(tenant.onlyDelivery(event).getString("id"));
    }

    @Test
    default void platformReceiversGetTheIdTheTimeAndASignatureOverIt() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered endpoint = Dialect.PLATFORM.register(tenant, inbox, "send.*");

        String event = tenant.publish("send.email.sent", DATA);

        Receipt receipt = inbox.awaitOne();
        Block.of("{\"eventId\":\"" + event + "\",\"type\":\"send.email.sent\",\"service\":\"send\",\"data\":" + DATA
                        + ",\"livemode\":true,\"createdAt\":0}")
                .with("/createdAt", Form.EPOCH_MILLIS)
                .assertMatches(receipt.body());
        assertThat(receipt.method()).isEqualTo("POST");
        assertThat(receipt.header("Content-Type")).isEqualTo("application/json");
        assertThat(receipt.header("User-Agent")).isEqualTo("DoDevWebhook/1.0");
        assertThat(receipt.header("X-DoDevWebhook-Id")).isEqualTo(event);
        assertThat(receipt.header("X-DoDevWebhook-Timestamp")).matches(Form.EPOCH_SECONDS::matches);
        assertThat(receipt.header("X-DoDevWebhook-Signature"))
                .isEqualTo(PlatformSignature.of(receipt, endpoint.secret()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    default void storeReceiversAreCalledByTheVerbThatTheyAskedFor(String verb) {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered webhook = Dialect.STORE.register(tenant, inbox, "order.updated");
        webhook.change("{\"method_type\":\"" + verb + "\"}").expect(200);

        String event = tenant.publish("order.updated", DATA);

        Receipt receipt = inbox.awaitOne();
        Block.of("{\"event\":\"order.updated\",\"id\":\"" + event + "\",\"created_at\":\"\",\"data\":" + DATA + "}")
                .with("/created_at", Form.LOCAL_TIME)
                .assertMatches(receipt.body());
        assertThat(receipt.method()).isEqualTo(verb);
        assertThat(receipt.header("Content-Type")).isEqualTo("application/json");
        assertThat(receipt.header("X-Tjar-Signature")).isEqualTo(Hmac.hex(webhook.secret(), receipt.body()));
    }

    @ParameterizedTest
    @EnumSource
    default void standardWebhooksOwnLibraryVerifiesEveryDialect(Dialect dialect) {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        dialect.register(tenant, inbox, dialect.eventType());

        String event = tenant.publish(dialect.eventType(), DATA);

        assertThat(inbox.awaitOne().verdict()).isEqualTo(Receipt.VALID);
        assertThat(inbox.awaitOne().webhookId()).isEqualTo(event);
    }

    @Test
    default void aSecretThatIsNoBase64SignsByItsText() {
        String secret = "optional-custom-secret-min-32-chars-long";
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Dialect.STORE.register(
                Dialect.STORE.caller(tenant),
                "{\"name\":\"S\",\"url\":\"" + inbox.url() + "\",\"events\":[\"order.updated\"],\"secret\":\"" + secret
                        + "\"}");

        tenant.publish("order.updated", DATA);

        Receipt receipt = inbox.awaitOne();
        assertThat(receipt.header("X-Tjar-Signature")).isEqualTo(Hmac.hex(secret, receipt.body()));
        String asTheLibraryTakesIt = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(receipt.verdictBy(asTheLibraryTakesIt)).isEqualTo(Receipt.VALID);
    }

    @ParameterizedTest
    @EnumSource
    default void aRetryHasTheSameBytesAndIdAndATimeOfItsOwn(Dialect dialect) {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        dialect.register(tenant, inbox, dialect.eventType());
        String event = tenant.publish(dialect.eventType(), DATA);
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));
        Wait.outlast(Duration.ofSeconds(1));

        moveClock(Duration.ofMinutes(2));

        Receipt first = inbox.await(2).get(0);
        Receipt retry = inbox.await(2).get(1);
        assertThat(retry.sha256()).isEqualTo(first.sha256());
        assertThat(retry.webhookId()).isEqualTo(first.webhookId());
        assertThat(retry.header("webhook-timestamp")).isGreaterThan(first.header("webhook-timestamp"));
        assertThat(retry.verdict()).isEqualTo(Receipt.VALID);
    }
}
