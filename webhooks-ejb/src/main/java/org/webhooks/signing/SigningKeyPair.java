package org.webhooks.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A pair of Ed25519 keys (RFC 8032) of an endpoint: the private one signs, the public one is for its receivers.
 * Immutable, to be kept and shared between threads.
 */
public final class SigningKeyPair implements SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;
    private static final String PRIVATE_PREFIX = "whsk_";
    private static final String PUBLIC_PREFIX = "whpk_";

    private final PrivateKey privateKey;
    private final byte[] privateThenPublic;

    private SigningKeyPair(PrivateKey privateKey, byte[] privateThenPublic) {
        this.privateKey = privateKey;
        this.privateThenPublic = privateThenPublic;
    }

    /** A new pair, from the platform's strong source of randomness. */
    public static SigningKeyPair generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            // an X.509 key ends with its raw bytes (RFC 8410, section 4)
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] both = Arrays.copyOf(seed, 2 * KEY_BYTES);
            System.arraycopy(encoded, encoded.length - KEY_BYTES, both, KEY_BYTES, KEY_BYTES);
            return new SigningKeyPair(pair.getPrivate(), both);
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is of another form
     */
    public static SigningKeyPair of(String text) {
        byte[] both = text.startsWith(PRIVATE_PREFIX)
                ? Base64.getDecoder().decode(text.substring(PRIVATE_PREFIX.length()))
                : new byte[0];
        if (both.length != 2 * KEY_BYTES) {
            throw new IllegalArgumentException("not a pair of signing keys");
        }
        try {
            PrivateKey privateKey = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(
                            new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(both, KEY_BYTES)));
            return new SigningKeyPair(privateKey, both);
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    /** Both keys in base64 after {@code whsk_}, the private one first. Secret: to be sealed, never to be shown. */
    public String text() {
        return PRIVATE_PREFIX + Base64.getEncoder().encodeToString(privateThenPublic);
    }

    /** The public key for receivers: {@code whpk_} and the base64 of its 32 bytes. */
    public String publicKey() {
        byte[] publicKey = Arrays.copyOfRange(privateThenPublic, KEY_BYTES, 2 * KEY_BYTES);
        return PUBLIC_PREFIX + Base64.getEncoder().encodeToString(publicKey);
    }

    @Override
    public SignatureVersion version() {
        return SignatureVersion.V1A;
    }

    @Override
    public String standardSignature(byte[]... parts) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            for (byte[] part : parts) {
                signature.update(part);
            }
            return SignatureVersion.V1A.entry(signature.sign());
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    private static IllegalStateException unsupported(GeneralSecurityException e) {
        return new IllegalStateException("this JVM has no " + ALGORITHM + ", which Java has had since version 15", e);
    }

    @Override
    public String toString() {
        return "SigningKeyPair[" + publicKey() + "]";
    }
}
