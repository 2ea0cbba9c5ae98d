package org.webhooks.api.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.request.Fields;

/** Requests as callers send them, and what they are told. */
public final class Requests {
    private Requests() {}

    /** Reads JSON that has apostrophes for quotation marks. */
    public static Fields fields(String json, Set<String> known) {
        return Fields.of(json.replace('\'', '"').getBytes(UTF_8), known);
    }

    /** Asserts that a request is refused, and gives its sentence. */
    public static AbstractStringAssert<?> assertRefusal(ThrowingCallable request) {
        Throwable refusal = Assertions.catchThrowable(request);
        assertThatThrownBy(request).isInstanceOf(InvalidRequest.class);
        return Assertions.assertThat(String.valueOf(refusal.getMessage()));
    }
}
