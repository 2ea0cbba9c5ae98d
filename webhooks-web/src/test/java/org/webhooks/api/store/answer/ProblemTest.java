package org.webhooks.api.store.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void speaksOfTooManyRequestsAsLaravelDoes() {
        ErrorAnswer answer = Problem.TOO_MANY_REQUESTS.in(Language.ENGLISH);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).hasToString("{\"status\":\"error\",\"message\":\"Too Many Attempts.\"}");
    }
}
