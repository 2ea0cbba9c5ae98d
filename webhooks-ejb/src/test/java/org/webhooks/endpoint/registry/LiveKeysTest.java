package org.webhooks.endpoint.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.signing.SignatureVersion.V1A;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.endpoint.registry.LiveKeys.LiveKey;
import org.webhooks.signing.SignatureVersion;
import org.webhooks.signing.SigningKey;
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

    private static final Map<String, SigningKey> BY_NAME =
            Map.of("old secret", OLD_SECRET, "secret", SECRET, "old pair", OLD_PAIR, "pair", PAIR);

    @ParameterizedTest(name = "{0}, the former version until {1} s, the former keys until 60 s: at {2} s {3}")
    @CsvSource(
            nullValues = "never",
            value = {
                "V1, never, 0, old secret; secret",
                "V1, never, 59, old secret; secret",
                "V1, never, 60, secret",
                "V1, never, 3600, secret",
                "V1A, never, 0, old pair; pair",
                "V1A, never, 59, old pair; pair",
                "V1A, never, 60, pair",
                "V1A, 30, 0, old secret; secret; old pair; pair",
                "V1A, 30, 29, old secret; secret; old pair; pair",
                "V1A, 30, 30, old pair; pair",
                "V1, 30, 29, old pair; pair; old secret; secret",
                "V1, 30, 30, old secret; secret",
                "V1A, 120, 60, secret; pair",
                "V1A, 120, 119, secret; pair",
                "V1A, 120, 120, pair",
            })
    void signUntilTheirOverlapEnds(SignatureVersion version, @Nullable Integer formerUntil, int at, String names) {
        LiveKeys keys = new LiveKeys(KEYS, version, formerUntil == null ? null : NOW.plusSeconds(formerUntil));

        assertThat(keys.standardKeysAt(NOW.plusSeconds(at)))
                .containsExactlyElementsOf(
                        Stream.of(names.split("; ", -1)).map(BY_NAME::get).toList());
    }

    @Test
    void headersOfOtherSchemesAreSignedBySecretsOnly() {
        LiveKeys keys = new LiveKeys(KEYS, V1A, null);

        assertThat(keys.secretsAt(NOW)).containsExactly(OLD_SECRET, SECRET);
        assertThat(keys.secretsAt(RETIRED)).containsExactly(SECRET);
    }
}
