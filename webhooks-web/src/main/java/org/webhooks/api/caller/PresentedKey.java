package org.webhooks.api.caller;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API key that a request presents in a header; one in the query is never looked at, for queries end up in logs. */
public final class PresentedKey {
    /** The header of those who do without a scheme. */
    public static final String HEADER = "X-API-Key";

    private static final String BEARER = "Bearer ";
    private static final int MAX_CHARACTERS = 300;

    private PresentedKey() {}

    /**
     * From {@code Authorization: Bearer} (RFC 6750, section 2.1), or else from {@code X-API-Key}.
     *
     * @param authorization the value of that header, if there is one
     * @param apiKey the value of {@link #HEADER}, if there is one
     */
    public static Optional<String> of(@Nullable String authorization, @Nullable String apiKey) {
        String presented = authorization == null ? apiKey : withoutScheme(authorization);
        return Optional.ofNullable(presented)
                .map(String::strip)
                .filter(key -> !key.isEmpty() && key.length() <= MAX_CHARACTERS);
    }

    private static String withoutScheme(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length())
                : "";
    }
}
