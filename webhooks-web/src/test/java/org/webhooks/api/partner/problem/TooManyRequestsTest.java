package org.webhooks.api.partner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TooManyRequestsTest {
    @Test
    void saysWhatTheDialectsDocumentSays() {
        assertThat(TooManyRequests.body(23))
                .hasToString("{\"statusCode\":429,\"message\":\"Rate limit exceeded\",\"retryAfter\":23}");
    }
}
