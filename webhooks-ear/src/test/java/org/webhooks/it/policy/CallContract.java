package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** How an endpoint's own settings show in its calls. */
interface CallContract extends Stage {
    @Test
    default void headersOfItsOwnAreSentWithEachCall() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"headers\":{\"X-Team\":\"billing & more\",\"Authorization\":\"Bearer canary-7\"}}");

        String event = tenant.publish("order.created", "{}");

        Receipt receipt = inbox.awaitOne();
        assertThat(receipt.verdict()).isEqualTo(Receipt.VALID);
        assertThat(receipt.header("X-Team")).isEqualTo("billing & more");
        assertThat(receipt.header("Authorization")).isEqualTo("Bearer canary-7");
        assertThat(receipt.header("Content-Type")).isEqualTo("application/json");
        assertThat(receipt.header("User-Agent")).isEqualTo("DoDevWebhook/1.0");
        tenant.awaitState(event, "delivered");
        JsonObject logged = onlyAttempt(tenant, event).getJsonObject("request_headers");
        assertThat(logged.getString("webhook-id")).isEqualTo(event);
        assertThat(logged.getString("X-Team")).isEqualTo("***");
        assertThat(logged.getString("Authorization")).isEqualTo("***");
    }

    @Test
    default void whatWaitsForItsRetryIsSentAsItIsSetByThen() {
        FailedOnce failed = FailedOnce.on(this, "{\"headers\":{\"X-Team\":\"old\"}}");

        failed.endpoint().patch("{\"headers\":{\"X-Crew\":\"new\"}}");
        moveClock(Duration.ofMinutes(2));

        Receipt retry = failed.inbox().await(2).get(1);
        assertThat(retry.header("X-Crew")).isEqualTo("new");
        assertThat(retry.headers().firstValue("X-Team")).isEmpty();
    }

    @Test
    default void aCallEndsWhenItsEndpointsTimeIsOver() {
        Tenant tenant = tenant();
        Inbox silent = inbox().hang();
        Endpoint endpoint = tenant.register(silent, "*");
        endpoint.patch("{\"timeout_ms\":1200}");

        String event = tenant.publish("order.created", "{}");

        Wait.until("given up", Duration.ofSeconds(8), () -> "waiting".equals(tenant.stateOf(event)));
        silent.release();
        JsonObject attempt = onlyAttempt(tenant, event);
        assertThat(attempt.isNull("status")).isTrue();
        assertThat(attempt.getString("error")).isEqualTo("timed out after 1200 ms");
        assertThat(attempt.getInt("duration_ms")).isBetween(1_200, 2_500);
    }

    private static JsonObject onlyAttempt(Tenant tenant, String event) {
        return tenant.onlyDelivery(event).getJsonArray("attempts").getJsonObject(0);
    }
}
