package org.webhooks.account;

/** A key just made, with its text, which is shown this once and kept nowhere. */
public record IssuedKey(ApiKey key, String text) {}
