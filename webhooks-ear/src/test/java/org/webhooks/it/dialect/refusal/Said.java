package org.webhooks.it.dialect.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.webhooks.it.api.Answer;

/** What has to be answered: a status and a wording. */
record Said(int status, Consumer<Answer> wording) {
    static Said exactly(int status, String body) {
        return new Said(status, answer -> assertThat(answer.body()).isEqualTo(body));
    }

    /** And this besides. */
    Said and(Consumer<Answer> more) {
        return new Said(status, wording.andThen(more));
    }

    void check(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        wording.accept(answer);
    }
}
