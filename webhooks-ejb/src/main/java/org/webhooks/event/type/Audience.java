package org.webhooks.event.type;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For whom an event type is meant, for catalogues that are shown to them; it hides nothing from a key. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** Those whom the account has chosen. */
    PARTNER,
    /** The account's own applications. */
    PRIVATE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As it is written in requests, in answers and in the database. */
    public String word() {
        return word;
    }

    public static Optional<Audience> spelled(String word) {
        return Stream.of(values())
                .filter(audience -> audience.word.equals(word))
                .findFirst();
    }
}
