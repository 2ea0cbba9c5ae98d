package org.webhooks.delivery.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallHeadersTest {
    private static final Map<String, String> SIGNED =
            ordered("Content-Type", "application/json", "webhook-id", "evt_1");

    @Test
    void theEndpointsOwnComeLast() {
        assertThat(CallHeaders.of(SIGNED, ordered("X-Team", "a", "Authorization", "Bearer b"))
                        .sent())
                .containsExactly(
                        Map.entry("Content-Type", "application/json"),
                        Map.entry("webhook-id", "evt_1"),
                        Map.entry("X-Team", "a"),
                        Map.entry("Authorization", "Bearer b"));
    }

    @Test
    void theEndpointsOwnReplaceNoneInWhicheverCase() {
        CallHeaders headers = CallHeaders.of(SIGNED, ordered("WEBHOOK-ID", "evt_2", "content-type", "text/plain"));

        assertThat(headers.sent()).isEqualTo(SIGNED);
        assertThat(headers.logged()).isEqualTo(SIGNED);
    }

    @Test
    void theValuesOfTheEndpointsOwnAreNotLogged() {
        assertThat(CallHeaders.of(SIGNED, Map.of("Authorization", "Bearer b")).logged())
                .containsEntry("webhook-id", "evt_1")
                .containsEntry("Authorization", "***");
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}
