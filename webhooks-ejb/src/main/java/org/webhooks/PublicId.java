package org.webhooks;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Spells internal keys as public ids, a prefix that names the kind and the key: {@code acct_1001},
 * {@code evt_018f…}. Reading is strict: each key has one spelling, anything else is nobody's id.
 */
public final class PublicId {
    public static final String ACCOUNT = "acct_";
    public static final String KEY = "key_";
    public static final String EVENT = "evt_";
    public static final String DELIVERY = "dlv_";
    public static final String JOB = "job_";

    /** As the platform dialect spells endpoints, and events tell of them; other dialects have their own spelling. */
    public static final String ENDPOINT = "whep_";

    private static final int MAX_DIGITS = 18;
    private static final int UUID_LENGTH = 36;

    private PublicId() {}

    public static String of(String prefix, long key) {
        return prefix + key;
    }

    public static String of(String prefix, UUID key) {
        return prefix + key;
    }

    public static OptionalLong number(String prefix, String id) {
        if (!id.startsWith(prefix)) {
            return OptionalLong.empty();
        }
        String digits = id.substring(prefix.length());
        boolean plain = !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    public static Optional<UUID> uuid(String prefix, String id) {
        if (!id.startsWith(prefix) || id.length() != prefix.length() + UUID_LENGTH) {
            return Optional.empty();
        }
        String text = id.substring(prefix.length());
        try {
            UUID key = UUID.fromString(text);
            return key.toString().equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }
}
