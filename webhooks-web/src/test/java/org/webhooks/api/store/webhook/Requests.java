package org.webhooks.api.store.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.webhooks.api.store.answer.InvalidRequest;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Violation;
import org.webhooks.api.store.request.Input;
import org.webhooks.json.StrictJson;

/** Requests as callers send them, and what they are told. */
final class Requests {
    private Requests() {}

    /** Reads JSON that has apostrophes for quotation marks. */
    static Input input(String json) {
        return Input.of(StrictJson.readObject(json.replace('\'', '"').getBytes(UTF_8)));
    }

    /** Asserts that a request is refused, and gives its errors, each as {@code field: sentence}. */
    static ListAssert<String> assertErrors(Language language, ThrowingCallable request) {
        InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, request);
        List<Violation> violations = refusal == null ? List.of() : refusal.violations();
        return Assertions.assertThat(violations.stream()
                .map(violation -> violation.field() + ": " + violation.in(language))
                .toList());
    }
}
