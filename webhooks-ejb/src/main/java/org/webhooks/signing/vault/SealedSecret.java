package org.webhooks.signing.vault;

/**
 * A signing secret as it is stored.
 *
 * @param keyId names the master key that opens it
 * @param nonceAndCiphertext 12 bytes of nonce, then the ciphertext with its 16 bytes of tag
 */
@SuppressWarnings("ArrayRecordComponent") // a column's value on its way: equality is never asked
public record SealedSecret(String keyId, byte[] nonceAndCiphertext) {}
