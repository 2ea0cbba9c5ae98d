package org.webhooks.api.store.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.json.MalformedJson;

class InputTest {
    private static final HttpHeaders NO_HEADERS = (HttpHeaders) Proxy.newProxyInstance(
            InputTest.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (proxy, method, arguments) -> null);

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"name\"", "7", "{\"name\":1,\"name\":2}", "{}x"})
    void whatIsNoObjectHasNoFields(String body) {
        assertThat(Input.readRequired(bytes(body), NO_HEADERS).has("name")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"name\":1,\"name\":2}"})
    void whereNoFieldIsRequiredItIsRefused(String body) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> Input.read(bytes(body), NO_HEADERS));
    }

    @Test
    void noBodyHasNoFields() {
        assertThat(Input.read(bytes(""), NO_HEADERS).has("secret")).isFalse();
    }

    @Test
    void tellsWhatWasSentAsNullFromWhatWasNot() {
        Input input = Input.read(bytes("{\"a\":null,\"b\":\" \"}"), NO_HEADERS);

        assertThat(input.has("a")).isTrue();
        assertThat(input.has("c")).isFalse();
        assertThat(input.value("a")).isEqualTo(JsonValue.NULL);
        assertThat(input.value("b")).isEqualTo(JsonValue.NULL);
        assertThat(input.value("c")).isEqualTo(JsonValue.NULL);
        assertThat(input.asSent("b")).hasToString("\" \"");
    }

    private static InputStream bytes(String body) {
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }
}
