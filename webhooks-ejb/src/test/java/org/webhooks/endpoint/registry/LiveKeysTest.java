package org.webhooks.endpoint.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.signing.SignatureVersion.V1;
import static org.webhooks.signing.SignatureVersion.V1A;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.endpoint.registry.LiveKeys.LiveKey;
import org.webhooks.signing.SigningKeyPair;
import org.webhooks.signing.SigningSecret;

class LiveKeysTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final SigningSecret OLD_SECRET = SigningSecret.of("old");
    private static final SigningSecret SECRET = SigningSecret.of("new");
    private static final SigningKeyPair OLD_PAIR = SigningKeyPair.generate();
    private static final SigningKeyPair PAIR = SigningKeyPair.generate();
    private static final Instant RETIRED = NOW.plusSeconds(60);

    /** Interleaved, as two rotations of both kinds leave them. */
    private static final List<LiveKey> KEYS = List.of(
            new LiveKey(OLD_SECRET, RETIRED),
            new LiveKey(OLD_PAIR, RETIRED),
            new LiveKey(SECRET, null),
            new LiveKey(PAIR, null));

    @Test
    void onlyTheChosenVersionSigns() {
        assertThat(new LiveKeys(KEYS, V1, null).standardKeysAt(NOW)).containsExactly(OLD_SECRET, SECRET);
        assertThat(new LiveKeys(KEYS, V1A, null).standardKeysAt(NOW)).containsExactly(OLD_PAIR, PAIR);
    }

    @Test
    void untilItsOverlapEndsTheFormerVersionSignsFirst() {
        LiveKeys toPairs = new LiveKeys(KEYS, V1A, NOW);
        LiveKeys toSecrets = new LiveKeys(KEYS, V1, NOW);

        assertThat(toPairs.standardKeysAt(NOW.minusMillis(1))).containsExactly(OLD_SECRET, SECRET, OLD_PAIR, PAIR);
        assertThat(toSecrets.standardKeysAt(NOW.minusMillis(1))).containsExactly(OLD_PAIR, PAIR, OLD_SECRET, SECRET);
        assertThat(toPairs.standardKeysAt(NOW)).containsExactly(OLD_PAIR, PAIR);
        assertThat(toSecrets.standardKeysAt(NOW)).containsExactly(OLD_SECRET, SECRET);
    }

    @Test
    void whatIsRetiredSignsNowhere() {
        LiveKeys keys = new LiveKeys(KEYS, V1A, RETIRED.plusSeconds(60));

        assertThat(keys.standardKeysAt(RETIRED)).containsExactly(SECRET, PAIR);
        assertThat(keys.secretsAt(RETIRED)).containsExactly(SECRET);
        assertThat(keys.secretsAt(NOW)).containsExactly(OLD_SECRET, SECRET);
    }
}
