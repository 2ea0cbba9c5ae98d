package org.webhooks.api.developer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.webhooks.api.developer.problem.InvalidRequest;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.json.StrictJson;

/** Requests as callers send them, and what they are told. */
final class Requests {
    private Requests() {}

    /** Reads JSON that has apostrophes for quotation marks. */
    static JsonMembers members(String json) {
        return JsonMembers.of(StrictJson.readObject(json.replace('\'', '"').getBytes(UTF_8)));
    }

    /** Asserts that a request is refused with 400, and gives the body of the answer. */
    static AbstractStringAssert<?> assertRefusal(ThrowingCallable request) {
        InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, request);
        assertThat(refusal.answer().problem().status()).isEqualTo(400);
        return assertThat(refusal.answer().body().toString());
    }
}
