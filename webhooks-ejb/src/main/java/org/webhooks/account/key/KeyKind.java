package org.webhooks.account.key;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key is for; a key of one kind is unknown to every other dialect. */
public enum KeyKind {
    PLATFORM("sk_live_"),
    DEVELOPER("dev_"),
    BRANCH("sk_branch_"),
    PERSONAL("sk_personal_"),
    PUBLIC("pk_"),
    STORE("store_");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    /** The name in requests and answers: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<KeyKind> named(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }

    /** Partner keys have a form of 32 base62 characters that their clients check. */
    boolean isOfPartner() {
        return this == BRANCH || this == PERSONAL || this == PUBLIC;
    }
}
