package org.webhooks.it.dialect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.it.api.Answer;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.receiver.Hmac;
import org.webhooks.it.stage.Stage;

/** Secrets of the store dialect, and the signatures that it verifies by them. */
public interface StoreSecretContract extends Stage {
    String CUSTOM_SECRET = "optional-custom-secret-min-32-chars-long";
    String SECRETS_REQUEST = Dialect.STORE.request(URI.create("https://example.com/a"), "order.created");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"{\\\"a\\\":1}\" | c43626e0e092e7aaa693765861033b28f852f3301ab463f6eb4d0eedf4296fa9 | true",
                "{\"a\":1}         | c43626e0e092e7aaa693765861033b28f852f3301ab463f6eb4d0eedf4296fa9 | true",
                "{ \"a\" : 1 }     | c43626e0e092e7aaa693765861033b28f852f3301ab463f6eb4d0eedf4296fa9 | true",
                "\"{\\\"a\\\":2}\" | c43626e0e092e7aaa693765861033b28f852f3301ab463f6eb4d0eedf4296fa9 | false",
                "\"{\\\"a\\\": 1}\"| c43626e0e092e7aaa693765861033b28f852f3301ab463f6eb4d0eedf4296fa9 | false",
                "\"{\\\"a\\\":1}\" | c43626e0e092e7aaa693765861033b28f852f3301ab463f6eb4d0eedf4296fa8 | false",
                "\"{\\\"a\\\":1}\" | no signature | false",
            })
    default void aStoreHasSignaturesVerified(String payload, String signature, boolean valid) {
        Registered webhook = Dialect.STORE.register(
                Dialect.STORE.caller(tenant()),
                SECRETS_REQUEST.replaceFirst("\\{", "{\"secret\":\"" + CUSTOM_SECRET + "\","));
        assertThat(webhook.secret()).isEqualTo(CUSTOM_SECRET);

        Answer answer = verify(webhook, payload, signature);

        assertThat(StoreContract.data(answer).getBoolean("valid")).isEqualTo(valid);
    }

    private static Answer verify(Registered webhook, String payload, String signature) {
        return webhook.caller()
                .post(
                        webhook.path() + "/verify-signature",
                        "{\"payload\":" + payload + ",\"signature\":\"" + signature + "\"}")
                .expect(200);
    }

    @Test
    default void aStoreRefreshesItsSecretWithItsOwnOrAGeneratedOne() {
        Registered webhook = Dialect.STORE.register(Dialect.STORE.caller(tenant()), SECRETS_REQUEST);
        String refresh = webhook.path() + "/refresh-secret";

        JsonObject generated = StoreContract.data(webhook.caller().post(refresh).expect(200));
        JsonObject own = StoreContract.data(webhook.caller()
                .post(refresh, "{\"secret\":\"" + CUSTOM_SECRET + "\"}")
                .expect(200));

        assertThat(generated.getString("plain_secret"))
                .hasSizeGreaterThanOrEqualTo(32)
                .isNotEqualTo(webhook.secret());
        assertThat(own.getString("plain_secret")).isEqualTo(CUSTOM_SECRET);
        assertThat(own.getJsonObject("webhook")).isEqualTo(webhook.shown());
        assertThat(StoreContract.data(verify(webhook, "\"x\"", Hmac.hex(CUSTOM_SECRET, "x")))
                        .getBoolean("valid"))
                .isTrue();
        assertThat(StoreContract.data(verify(webhook, "\"x\"", Hmac.hex(webhook.secret(), "x")))
                        .getBoolean("valid"))
                .isFalse();
    }

    @Test
    default void aStoresSecretIsNotChangedWithTheRest() {
        Registered webhook = Dialect.STORE.register(Dialect.STORE.caller(tenant()), SECRETS_REQUEST);

        webhook.change("{\"secret\":\"" + CUSTOM_SECRET + "\"}");

        assertThat(StoreContract.data(verify(webhook, "\"x\"", Hmac.hex(webhook.secret(), "x")))
                        .getBoolean("valid"))
                .isTrue();
    }
}
