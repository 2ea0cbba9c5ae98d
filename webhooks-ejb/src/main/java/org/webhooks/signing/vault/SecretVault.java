package org.webhooks.signing.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals signing secrets with AES-256-GCM (NIST SP 800-38D). Account, endpoint and key id are authenticated with the
 * ciphertext, so that a row copied to another endpoint does not open there.
 */
public final class SecretVault {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys keys;
    private final SecureRandom random;

    /**
     * Seals and opens with these keys.
     *
     * @param random gives the nonces, none of which may come twice
     */
    public SecretVault(MasterKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Seals with the first master key. */
    public SealedSecret seal(long accountId, long endpointId, String secret) {
        String keyId = keys.sealingKeyId();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.sealingKey(), nonce, accountId, endpointId, keyId);
            byte[] text = secret.getBytes(UTF_8);
            ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(text.length));
            cipher.doFinal(ByteBuffer.wrap(text), sealed.put(nonce));
            return new SealedSecret(keyId, sealed.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM can't seal with " + TRANSFORMATION, e);
        }
    }

    /**
     * Opens what {@link #seal} made for the same account and endpoint, with whichever master key it names.
     *
     * @throws UnreadableSecret if that key is gone, or the sealed secret was altered or is another endpoint's
     */
    public String open(long accountId, long endpointId, SealedSecret sealed) {
        SecretKey key = keys.named(sealed.keyId());
        if (key == null) {
            throw new UnreadableSecret("The signing secret of endpoint " + endpointId + " was sealed with master key '"
                    + sealed.keyId() + "', which the setting " + MasterKeys.SETTING + " does not hold.");
        }
        byte[] bytes = sealed.nonceAndCiphertext();
        if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new UnreadableSecret("The signing secret of endpoint " + endpointId + " is cut short.");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, bytes, accountId, endpointId, sealed.keyId());
            return new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), UTF_8);
        } catch (AEADBadTagException e) {
            throw new UnreadableSecret(
                    "The signing secret of endpoint " + endpointId + " does not open with master key '" + sealed.keyId()
                            + "': the key is another one of that name, or the secret was altered or moved.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM can't open " + TRANSFORMATION, e);
        }
    }

    private static Cipher cipher(
            int mode, SecretKey key, byte[] nonceFirst, long accountId, long endpointId, String keyId)
            throws GeneralSecurityException {
        byte[] id = keyId.getBytes(UTF_8);
        ByteBuffer bound = ByteBuffer.allocate(2 * Long.BYTES + id.length);
        bound.putLong(accountId).putLong(endpointId).put(id).flip();
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceFirst, 0, NONCE_BYTES));
        cipher.updateAAD(bound);
        return cipher;
    }
}
