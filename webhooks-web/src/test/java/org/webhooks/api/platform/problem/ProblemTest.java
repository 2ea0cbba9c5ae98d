package org.webhooks.api.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webhooks.Refusal;

class ProblemTest {
    @Test
    void saysWhatTheDialectsDocumentSays() {
        assertThat(Problem.UNAUTHORIZED.body())
                .hasToString("{\"error\":\"unauthorized\",\"message\":\"Invalid or missing API key\"}");
        assertThat(Problem.INSUFFICIENT_SCOPE.body("platform:webhooks:manage"))
                .hasToString("{\"error\":\"forbidden\","
                        + "\"message\":\"Insufficient scope. Required: platform:webhooks:manage\"}");
        assertThat(Problem.ENDPOINT_NOT_FOUND.body())
                .hasToString("{\"error\":\"not_found\",\"message\":\"Webhook endpoint not found\"}");
        assertThat(Sentence.URL_REQUIRED.with()).isEqualTo("url is required");
        assertThat(Sentence.URL_NOT_HTTPS.with()).isEqualTo("Webhook URL must use HTTPS");
        assertThat(Sentence.EVENTS_REQUIRED.with()).isEqualTo("enabled_events is required");
        assertThat(Sentence.PATTERN_INVALID.with("*.sent"))
                .isEqualTo("enabled_events contains an invalid pattern: *.sent");
    }

    @ParameterizedTest
    @EnumSource(
            value = Refusal.Reason.class,
            mode = EXCLUDE,
            names = {"TARGET_FORBIDDEN", "EVENT_TYPE_INVALID", "EVENT_DATA_INVALID", "BUSY"})
    void saysOfARefusalWhatApplicationsOnTheServerAreTold(Refusal.Reason reason) {
        assertThat(Problem.valueOf(reason.name()).body().toString())
                .endsWith(",\"message\":\"" + reason.sentence() + "\"}");
    }

    @Test
    void quotesPercentSignsOfCallersAsTheyAre() {
        assertThat(new InvalidRequest(Sentence.UNKNOWN_FIELD, "%s%n").sentence())
                .isEqualTo("Unknown field: %s%n");
    }
}
