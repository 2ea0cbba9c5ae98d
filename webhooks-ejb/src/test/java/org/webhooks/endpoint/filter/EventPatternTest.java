package org.webhooks.endpoint.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, send.email.sent, true",
        "*, x, true",
        "*, webhooks.endpoint.paused, false",
        "webhooks.*, webhooks.endpoint.paused, true",
        "send.*, send.email.sent, true",
        "send.*, send.domain.verified, true",
        "send.*, send, false",
        "send.*, sender.x, false",
        "send.*, send., false",
        "send.email.*, send.email.sent, true",
        "send.email.*, send.domain.verified, false",
        "telco.lookup.completed, telco.lookup.completed, true",
        "telco.lookup.completed, telco.lookup.completed.x, false"
    })
    void matches(String pattern, String type, boolean expected) {
        assertThat(new EventPattern(pattern).matches(type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "send.*", "send.email.*", "send.email.sent", "x"})
    void isWellFormed(String pattern) {
        assertThat(new EventPattern(pattern).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*.sent", "send.*.x", "sen*", ".*", "**", "a..b", ".a", "a.", "a b", "a\nb", "ü"})
    void isNotWellFormed(String pattern) {
        assertThat(new EventPattern(pattern).isWellFormed()).isFalse();
    }

    @Test
    void takesNoLongerForHostilePatterns() {
        String type = "a.".repeat(5_000) + "a";

        assertThat(new EventPattern("a.".repeat(4_999) + "*").matches(type)).isTrue();
    }
}
