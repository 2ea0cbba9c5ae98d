package org.webhooks.api.store.webhook.field;

import org.jspecify.annotations.Nullable;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.request.Rules;

/** What this dialect asks of a signing secret of the caller's choice. */
public final class SecretRule {
    public static final int MIN_CHARACTERS = 32;
    public static final int MAX_CHARACTERS = 255;

    static final String FIELD = "secret";

    private SecretRule() {}

    /** The secret; null where the caller leaves it to us. */
    public static @Nullable String read(Rules rules) {
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
