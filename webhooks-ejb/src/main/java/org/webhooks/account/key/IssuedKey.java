package org.webhooks.account.key;

/** A key just made, with its text, which is shown this once and kept nowhere. */
public record IssuedKey(ApiKey key, String text) {
    @Override
    public String toString() {
        return "IssuedKey[key=" + key + "]";
    }
}
