package org.webhooks.api.platform.webhook;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.endpoint.secret.Secrets;

/**
 * A wish for a new signing secret.
 *
 * @param secret the caller's own; null lets one be made
 * @param overlap how long the old ones sign besides it
 */
record RotationRequest(@Nullable String secret, Duration overlap) {
    static final Set<String> FIELDS = Set.of("secret", "overlap_seconds", Fields.ACCOUNT);
    static final int MIN_SECRET_CHARACTERS = 16;
    static final int MAX_SECRET_CHARACTERS = 200;
    static final Duration MAX_OVERLAP = Duration.ofDays(30);

    static RotationRequest read(Fields fields) {
        return new RotationRequest(secret(fields), overlap(fields));
    }

    private static @Nullable String secret(Fields fields) {
        if (!fields.has("secret")) {
            return null;
        }
        return fields.text("secret")
                .filter(RotationRequest::isGoodSecret)
                .orElseThrow(() ->
                        new InvalidRequest(Sentence.SECRET_INVALID, MIN_SECRET_CHARACTERS, MAX_SECRET_CHARACTERS));
    }

    private static boolean isGoodSecret(String secret) {
        return secret.length() >= MIN_SECRET_CHARACTERS
                && secret.length() <= MAX_SECRET_CHARACTERS
                && secret.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static Duration overlap(Fields fields) {
        if (!fields.has("overlap_seconds")) {
            return Secrets.USUAL_OVERLAP;
        }
        long seconds = fields.integer("overlap_seconds").orElse(-1);
        if (seconds < 0 || seconds > MAX_OVERLAP.toSeconds()) {
            throw new InvalidRequest(Sentence.OVERLAP_INVALID, MAX_OVERLAP.toSeconds());
        }
        return Duration.ofSeconds(seconds);
    }

    @Override
    public String toString() {
        return "RotationRequest[overlap=" + overlap + "]";
    }
}
