package org.webhooks.signing;

/** What signs the headers of Standard Webhooks: a secret that both sides know, or a pair of keys. */
public sealed interface SigningKey permits SigningSecret, SigningKeyPair {

    /** Which signatures it makes. */
    SignatureVersion version();

    /** An entry of {@code webhook-signature} for the parts in a row: the version, a comma and the signature in base64. */
    String standardSignature(byte[]... parts);
}
