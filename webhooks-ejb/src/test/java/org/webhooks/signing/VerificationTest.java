package org.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.signing.scheme.Schemes;

class VerificationTest {
    private static final Instant NOW = Instant.parse("2024-01-15T10:00:00.900Z");
    private static final byte[] BODY = "{\"a\":\"é\"}".getBytes(UTF_8);
    private static final SigningSecret SECRET = SigningSecret.of("whsec_c2VjcmV0IG9uZQ==");
    private static final SigningSecret OTHER = SigningSecret.of("whsec_c2VjcmV0IHR3bw==");
    private static final SigningKeyPair PAIR = SigningKeyPair.generate();
    private static final String OWN = "X-DoDevWebhook-Signature";

    private final Scheme scheme = Schemes.named("platform");

    @Test
    void acceptsWhatAnyLiveSecretOrPairHasSigned() {
        assertThat(flaw(signed(NOW, List.of(SECRET), List.of()))).isEmpty();
        assertThat(flaw(signed(NOW, List.of(OTHER, SECRET), List.of()))).isEmpty();
        assertThat(flaw(signed(NOW, List.of(OTHER), List.of(SigningKeyPair.generate(), PAIR))))
                .isEmpty();
        assertThat(flaw(signed(NOW, List.of(OTHER), List.of()))).contains(Flaw.SIGNATURE_MISMATCH);
        assertThat(flaw(signed(NOW, List.of(SECRET), List.of(SigningKeyPair.generate()))))
                .contains(Flaw.SIGNATURE_MISMATCH);
    }

    @Test
    void namesAreReadInWhicheverCase() {
        Map<String, String> headers = new HashMap<>();
        signed(NOW, List.of(SECRET), List.of())
                .forEach((name, value) -> headers.put(name.toUpperCase(Locale.ROOT), value));

        assertThat(flaw(headers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-301, TIMESTAMP_TOO_OLD",
        "-300,",
        "0,",
        "300,",
        "301, TIMESTAMP_TOO_NEW",
    })
    void aTimeIsGoodForFiveMinutesEitherWay(int seconds, Flaw flaw) {
        Map<String, String> headers = signed(NOW.plusSeconds(seconds), List.of(SECRET), List.of());

        assertThat(flaw(headers)).isEqualTo(Optional.ofNullable(flaw));
        assertThat(flaw(Map.of(OWN, String.valueOf(headers.get(OWN))))).isEqualTo(Optional.ofNullable(flaw));
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-id,        ID_MISSING",
        "webhook-timestamp, TIMESTAMP_MISSING",
    })
    void everyHeaderIsNeeded(String name, Flaw flaw) {
        Map<String, String> headers = signed(NOW, List.of(SECRET), List.of());
        headers.remove(name);

        assertThat(flaw(headers)).contains(flaw);
        headers.put(name, "");
        assertThat(flaw(headers)).contains(flaw);
    }

    @Test
    void aSignatureIsNeeded() {
        Map<String, String> headers = signed(NOW, List.of(SECRET), List.of());
        headers.keySet().removeAll(List.of("webhook-signature", OWN));

        assertThat(flaw(headers)).contains(Flaw.SIGNATURE_MISSING);
        assertThat(flaw(Map.of())).contains(Flaw.ID_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "-1", "1.5", "1705312800 ", "1e9", "٣", "9999999999999", "99999999999999999999"})
    void aTimeIsAWholeNumberOfSeconds(String time) {
        Map<String, String> headers = signed(NOW, List.of(SECRET), List.of());
        headers.put("webhook-timestamp", time);

        assertThat(flaw(headers)).contains(Flaw.TIMESTAMP_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "v1", "v2,abc", "v1=abc", " ", "V1,abc"})
    void aSignatureIsOfAVersionThatThereIs(String signature) {
        Map<String, String> headers = signed(NOW, List.of(SECRET), List.of());
        headers.put("webhook-signature", signature);

        assertThat(flaw(headers)).contains(Flaw.SIGNATURE_MALFORMED);
    }

    @Test
    void signaturesOfVersionsToComeArePassedOver() {
        Map<String, String> headers = signed(NOW, List.of(SECRET), List.of());
        headers.compute("webhook-signature", (name, value) -> "v9,abc v1,abc v1, " + value);

        assertThat(flaw(headers)).isEmpty();
    }

    @Test
    void idTimeAndBodyAreSigned() {
        Map<String, String> headers = signed(NOW, List.of(SECRET), List.of(PAIR));

        assertThat(verification().flaw(headers, "{\"a\":\"e\"}".getBytes(UTF_8)))
                .contains(Flaw.SIGNATURE_MISMATCH);
        headers.put("webhook-id", "evt_2");
        assertThat(flaw(headers)).contains(Flaw.SIGNATURE_MISMATCH);
        headers.put("webhook-id", "evt_1");
        headers.put("webhook-timestamp", String.valueOf(NOW.getEpochSecond() + 1));
        assertThat(flaw(headers)).contains(Flaw.SIGNATURE_MISMATCH);
    }

    @Test
    void theDialectsOwnHeaderIsEnoughWhereThereIsNoOther() {
        Map<String, String> headers = signed(NOW, List.of(OTHER, SECRET), List.of());
        String own = String.valueOf(headers.get(OWN));

        assertThat(flaw(Map.of(OWN.toLowerCase(Locale.ROOT), own))).isEmpty();
        assertThat(flaw(Map.of(OWN, "v1=abc"))).contains(Flaw.TIMESTAMP_MALFORMED);
        assertThat(flaw(Map.of(OWN, own.substring(0, own.indexOf(',')) + ",v1=abc")))
                .contains(Flaw.SIGNATURE_MISMATCH);
        assertThat(flaw(Map.of(OWN, own, "webhook-signature", "v1,abc"))).contains(Flaw.ID_MISSING);
    }

    @Test
    void aSchemeWithoutTimesIsJudgedWithoutThem() {
        Scheme store = Schemes.named("store");
        Map<String, String> headers = store.headers(
                new Signed("evt_1", "a.b", "dlv_1", BODY, NOW.minus(Duration.ofDays(1)), List.of(SECRET)));

        assertThat(new Verification(store, List.of(SECRET), List.of(), NOW).flaw(headers, BODY))
                .isEmpty();
        assertThat(new Verification(store, List.of(OTHER), List.of(), NOW).flaw(headers, BODY))
                .contains(Flaw.SIGNATURE_MISMATCH);
    }

    private Map<String, String> signed(Instant at, List<SigningSecret> secrets, List<SigningKeyPair> keyPairs) {
        List<? extends SigningKey> standardKeys = keyPairs.isEmpty() ? secrets : keyPairs;
        return Signer.headers(scheme, new Signed("evt_1", "a.b", "dlv_1", BODY, at, secrets, standardKeys));
    }

    private Optional<Flaw> flaw(Map<String, String> headers) {
        return verification().flaw(headers, BODY);
    }

    private Verification verification() {
        return new Verification(scheme, List.of(SECRET), List.of(PAIR), NOW);
    }
}
