package org.webhooks.api.platform.event;

import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;

/** The header by which a publisher says that a request is one it may have sent before. */
final class IdempotencyKeyHeader {
    static final String NAME = "Idempotency-Key";
    static final int MAX_CHARACTERS = 255;

    private IdempotencyKeyHeader() {}

    /** @throws InvalidRequest unless it is 1 to {@value #MAX_CHARACTERS} visible ASCII characters, or missing */
    static @Nullable String check(@Nullable String header) {
        if (header == null) {
            return null;
        }
        boolean visible = header.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!visible || header.isEmpty() || header.length() > MAX_CHARACTERS) {
            throw new InvalidRequest(Sentence.IDEMPOTENCY_KEY_INVALID, MAX_CHARACTERS);
        }
        return header;
    }
}
