package org.webhooks.api.developer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TooManyRequestsTest {
    @Test
    void saysWhatTheDialectsDocumentSays() {
        assertThat(TooManyRequests.body(36))
                .hasToString("{\"error\":\"Too Many Requests\","
                        + "\"message\":\"Rate limit exceeded. Please try again later.\",\"retryAfter\":36}");
    }
}
