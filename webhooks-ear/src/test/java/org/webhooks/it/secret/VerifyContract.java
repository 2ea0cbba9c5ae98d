package org.webhooks.it.secret;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;

/** Asking whether a call that was received is good. */
interface VerifyContract extends Stage {
    String GOOD = "{\"valid\":true,\"reason\":null}";
    String MISMATCH = "{\"valid\":false,\"reason\":\"No signature was made by a live secret or key of this endpoint for"
            + " this id, timestamp and payload\"}";
    List<String> STANDARD = List.of("webhook-id", "webhook-timestamp", "webhook-signature");

    @Test
    default void whatWasReceivedIsGoodAndWhatWasAlteredIsNot() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        tenant.publish("order.created", "{\"a\":\"é €\"}");
        Receipt receipt = inbox.awaitOne();
        Caller reader = tenant.withScopes("[\"platform:webhooks:read\"]");

        assertThat(verdict(reader, endpoint, call(receipt, receipt.body(), STANDARD)))
                .isEqualTo(GOOD);
        assertThat(verdict(reader, endpoint, call(receipt, receipt.body(), List.of("X-DoDevWebhook-Signature"))))
                .isEqualTo(GOOD);
        assertThat(verdict(reader, endpoint, call(receipt, receipt.body() + " ", STANDARD)))
                .isEqualTo(MISMATCH);
        assertThat(verdict(reader, endpoint, call(receipt, receipt.body(), STANDARD.subList(0, 2))))
                .isEqualTo("{\"valid\":false,\"reason\":\"The header webhook-signature is missing\"}");
        assertThat(verdict(reader, tenant.register(inbox(), "*"), call(receipt, receipt.body(), STANDARD)))
                .isEqualTo(MISMATCH);
    }

    @Test
    default void aRotatedSecretIsGoodUntilItsOverlapEnds() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"signature\":\"v1a\"}");
        tenant.publish("order.created", "{}");
        Receipt receipt = inbox.awaitOne();
        String call = call(receipt, receipt.body(), STANDARD);

        assertThat(verdict(tenant.caller(), endpoint, call)).isEqualTo(GOOD);
        endpoint.rotateSecret(3600);
        assertThat(verdict(tenant.caller(), endpoint, call)).isEqualTo(GOOD);
        endpoint.rotateSecret(0);
        assertThat(verdict(tenant.caller(), endpoint, call)).isEqualTo(MISMATCH);
    }

    @Test
    default void nobodyVerifiesForAnothersEndpoint() {
        String path = tenant().register(inbox(), "*").path() + "/verify";
        String call = "{\"headers\":{},\"payload\":\"\"}";

        assertThat(tenant().caller().post(path, call).status()).isEqualTo(404);
        assertThat(tenant().withScopes("[\"platform:events:read\"]")
                        .post(path, call)
                        .status())
                .isEqualTo(403);
    }

    private static String verdict(Caller caller, Endpoint endpoint, String call) {
        return caller.post(endpoint.path() + "/verify", call).expect(200).body();
    }

    private static String call(Receipt receipt, String body, List<String> names) {
        JsonObjectBuilder headers = Json.createObjectBuilder();
        names.forEach(name -> headers.add(name, receipt.header(name)));
        return Json.createObjectBuilder()
                .add("headers", headers)
                .add("payload", body)
                .build()
                .toString();
    }
}
