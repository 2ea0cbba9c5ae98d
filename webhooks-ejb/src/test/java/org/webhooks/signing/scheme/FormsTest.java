package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.signing.EventContent;

class FormsTest {
    private static final EventContent CONTENT = new EventContent(
            "acct_1001",
            "evt_1",
            "send.email",
            "send",
            "{\"1\":\"é\"}",
            true,
            ZonedDateTime.parse("2024-01-15T10:00:00.5Z"));

    @Test
    void cloudEventsAreInStructuredMode() {
        assertThat(new String(Forms.body("cloudevents", CONTENT), UTF_8))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"evt_1\",\"source\":\"/accounts/acct_1001/send\","
                        + "\"type\":\"send.email\",\"time\":\"2024-01-15T10:00:00.500Z\","
                        + "\"livemode\":true,\"datacontenttype\":\"application/json\",\"data\":{\"1\":\"é\"}}");
        assertThat(Forms.contentType("cloudevents")).isEqualTo("application/cloudevents+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "developer", "partner", "store"})
    void eachSchemeHasItsOwn(String scheme) {
        assertThat(Forms.body(scheme, CONTENT)).isEqualTo(Schemes.named(scheme).body(CONTENT));
        assertThat(Forms.contentType(scheme)).isEqualTo("application/json");
    }
}
