package org.webhooks.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownRouteTest {
    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405})
    void hidesWhyThereIsNothing(int status) {
        UnknownRoute.Answer answer = UnknownRoute.Answer.to(status);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).hasToString("{\"error\":\"not_found\",\"message\":\"No such route\"}");
    }

    @Test
    void keepsTheStatusOfEverythingElse() {
        assertThat(UnknownRoute.Answer.to(400))
                .isEqualTo(new UnknownRoute.Answer(400, "bad_request", "The request can't be read"));
        assertThat(UnknownRoute.Answer.to(503).status()).isEqualTo(503);
    }
}
