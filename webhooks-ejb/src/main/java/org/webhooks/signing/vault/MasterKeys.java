package org.webhooks.signing.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The master keys by id: the first seals, all of them open, so that a key can be replaced while secrets are read. */
public final class MasterKeys {

    /** The setting that holds them: {@code keyId:base64,keyId2:base64}, each key 32 bytes. */
    public static final String SETTING = "webhooks.master-key";

    static final int KEY_BYTES = 32;
    private static final int MAX_ID_LENGTH = 32;

    private final String sealingKeyId;
    private final SecretKey sealingKey;
    private final Map<String, SecretKey> byId;

    private MasterKeys(Map<String, SecretKey> byId) {
        Map.Entry<String, SecretKey> first = byId.entrySet().iterator().next();
        this.sealingKeyId = first.getKey();
        this.sealingKey = first.getValue();
        this.byId = Map.copyOf(byId);
    }

    /**
     * Reads the setting's text; blanks around entries are ignored.
     *
     * @throws IllegalArgumentException with a sentence that names the setting and the entry's place, never its text:
     *     what stands in the wrong place may be the key
     */
    public static MasterKeys parse(String text) {
        Map<String, SecretKey> byId = new LinkedHashMap<>();
        String[] entries = text.split(",", -1);
        for (int i = 0; i < entries.length; i++) {
            add(byId, entries[i].strip(), i + 1);
        }
        return new MasterKeys(byId);
    }

    /** The text of one new key, named for the environment that makes its own. */
    public static String generate(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return "development:" + Base64.getEncoder().encodeToString(key);
    }

    String sealingKeyId() {
        return sealingKeyId;
    }

    SecretKey sealingKey() {
        return sealingKey;
    }

    @Nullable
    SecretKey named(String keyId) {
        return byId.get(keyId);
    }

    private static void add(Map<String, SecretKey> byId, String entry, int place) {
        int colon = entry.indexOf(':');
        if (colon < 0) {
            throw malformed(place, "must be a key id, a colon and the key in base64");
        }
        String id = entry.substring(0, colon);
        if (!isKeyId(id)) {
            throw malformed(place, "must begin with a key id of 1 to 32 letters, digits, '.', '-' or '_'");
        }
        if (byId.putIfAbsent(id, key(entry.substring(colon + 1), place)) != null) {
            throw malformed(place, "has the key id of an entry before it");
        }
    }

    private static SecretKey key(String base64, int place) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // the decoder's message shows a character of the key: it is no cause to keep
            throw malformed(place, "has a key that is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw malformed(place, "has a key of " + bytes.length + " bytes, not " + KEY_BYTES);
        }
        SecretKey key = new SecretKeySpec(bytes, "AES");
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    private static boolean isKeyId(String id) {
        return !id.isEmpty()
                && id.length() <= MAX_ID_LENGTH
                && id.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '.'
                                || c == '-'
                                || c == '_');
    }

    private static IllegalArgumentException malformed(int place, String why) {
        return new IllegalArgumentException(
                "The setting " + SETTING + " is malformed: entry " + place + " " + why + ".");
    }

    @Override
    public String toString() {
        return "MasterKeys" + byId.keySet();
    }
}
