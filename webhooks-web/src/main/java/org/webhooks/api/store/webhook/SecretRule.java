package org.webhooks.api.store.webhook;

import org.jspecify.annotations.Nullable;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.request.Rules;

/** What this dialect asks of a signing secret of the caller's choice. */
final class SecretRule {
    static final int MIN_CHARACTERS = 32;
    static final int MAX_CHARACTERS = 255;

    private static final String FIELD = "secret";

    private SecretRule() {}

    /** The secret; null where the caller leaves it to us. */
    static @Nullable String read(Rules rules) {
        if (rules.isNull(FIELD)) {
            return null;
        }
        String secret = rules.text(FIELD);
        rules.string(FIELD);
        rules.atLeast(FIELD, MIN_CHARACTERS);
        rules.atMost(FIELD, MAX_CHARACTERS);
        if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            rules.violated(FIELD, Sentence.FORMAT_INVALID);
        }
        return secret;
    }
}
