package org.webhooks.signing.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretVaultTest {

    private static final String SECRET = "whsec_canary-ä";
    private static final String OLD = "old:" + key(1);
    private static final String YOUNG = "young:" + key(2);

    private final SecretVault vault = vault(OLD);
    private final SealedSecret sealed = vault.seal(1, 2, SECRET);

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open(1, 2, sealed)).isEqualTo(SECRET);
    }

    @Test
    void theSecretIsNotInWhatIsStored() {
        assertThat(new String(sealed.nonceAndCiphertext(), UTF_8)).doesNotContain("canary");
    }

    @Test
    void sealingTwiceGivesDifferentBytes() {
        assertThat(vault.seal(1, 2, SECRET).nonceAndCiphertext()).isNotEqualTo(sealed.nonceAndCiphertext());
    }

    @Test
    void anotherAccountsOrEndpointsDoesNotOpen() {
        assertUnreadable(3, 2, sealed);
        assertUnreadable(1, 3, sealed);
        assertUnreadable(2, 1, sealed);
    }

    @Test
    void theKeyIdIsBoundToo() {
        SecretVault sameKeyTwice = vault("old:" + key(1) + ",alias:" + key(1));

        assertThatExceptionOfType(UnreadableSecret.class)
                .isThrownBy(() -> sameKeyTwice.open(1, 2, new SealedSecret("alias", sealed.nonceAndCiphertext())));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, -1})
    void anAlteredByteIsNoticed(int place) {
        byte[] bytes = sealed.nonceAndCiphertext().clone();
        bytes[Math.floorMod(place, bytes.length)] ^= 1;

        assertUnreadable(1, 2, new SealedSecret("old", bytes));
    }

    @Test
    void aCutSecretIsNoticed() {
        assertUnreadable(1, 2, new SealedSecret("old", Arrays.copyOf(sealed.nonceAndCiphertext(), 20)));
    }

    @Test
    void afterAKeyWasPutInFrontBothOpenAndTheNewOneSeals() {
        SecretVault rotated = vault(YOUNG + "," + OLD);

        assertThat(rotated.open(1, 2, sealed)).isEqualTo(SECRET);
        assertThat(rotated.seal(1, 2, SECRET).keyId()).isEqualTo("young");
    }

    @Test
    void aMissingKeyIsNamedWithTheSetting() {
        assertThatExceptionOfType(UnreadableSecret.class)
                .isThrownBy(() -> vault(YOUNG).open(1, 2, sealed))
                .withMessageContaining("'old'")
                .withMessageContaining("webhooks.master-key");
    }

    private void assertUnreadable(long accountId, long endpointId, SealedSecret secret) {
        assertThatExceptionOfType(UnreadableSecret.class).isThrownBy(() -> vault.open(accountId, endpointId, secret));
    }

    private static SecretVault vault(String keys) {
        return new SecretVault(MasterKeys.parse(keys), new SecureRandom());
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
