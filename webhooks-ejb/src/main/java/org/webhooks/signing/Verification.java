package org.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Judges a call as a receiver does that keeps to Standard Webhooks, or to its scheme's own signature where it has no
 * other. Immutable; takes the same time wherever a wrong signature differs.
 *
 * @param secrets that sign at this moment
 * @param keyPairs that sign at this moment
 * @param now of the receiver
 */
public record Verification(Scheme scheme, List<SigningSecret> secrets, List<SigningKeyPair> keyPairs, Instant now) {
    /** As the libraries of Standard Webhooks have it. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** More digits are no time of this world. */
    private static final int MOST_DIGITS = 12;

    /**
     * What is wrong first; empty where the call is good.
     *
     * @param headers by name, in whichever case
     * @param body the very bytes that were received
     */
    public Optional<Flaw> flaw(Map<String, String> headers, byte[] body) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        String own = byName.get(scheme.signatureHeader());
        return own != null && !byName.containsKey(StandardWebhooks.SIGNATURE)
                ? flawOfOwn(own, body)
                : flawOfStandard(byName, body);
    }

    private Optional<Flaw> flawOfStandard(Map<String, String> headers, byte[] body) {
        String id = headers.getOrDefault(StandardWebhooks.ID, "");
        String time = headers.getOrDefault(StandardWebhooks.TIMESTAMP, "");
        String signature = headers.getOrDefault(StandardWebhooks.SIGNATURE, "");
        if (id.isEmpty()) {
            return Optional.of(Flaw.ID_MISSING);
        }
        if (time.isEmpty()) {
            return Optional.of(Flaw.TIMESTAMP_MISSING);
        }
        if (signature.isEmpty()) {
            return Optional.of(Flaw.SIGNATURE_MISSING);
        }
        return flawOfTime(time).or(() -> flawOfSignature(signature, id, time, body));
    }

    private Optional<Flaw> flawOfSignature(String signature, String id, String time, byte[] body) {
        List<String> entries = Stream.of(signature.split(" "))
                .filter(Verification::isOfAVersion)
                .toList();
        if (entries.isEmpty()) {
            return Optional.of(Flaw.SIGNATURE_MALFORMED);
        }
        // both kinds of signatures are the same whenever they are made, so that each key signs once
        return Stream.concat(secrets.stream(), keyPairs.stream())
                        .map(key -> StandardWebhooks.signature(key, id, time, body))
                        .anyMatch(expected -> entries.stream().anyMatch(entry -> isSame(entry, expected)))
                ? Optional.empty()
                : Optional.of(Flaw.SIGNATURE_MISMATCH);
    }

    private Optional<Flaw> flawOfOwn(String signature, byte[] body) {
        Optional<Flaw> flaw = scheme.timeIn(signature).flatMap(this::flawOfTime);
        if (flaw.isPresent()) {
            return flaw;
        }
        return secrets.stream().anyMatch(secret -> scheme.verifies(signature, body, secret))
                ? Optional.empty()
                : Optional.of(Flaw.SIGNATURE_MISMATCH);
    }

    private Optional<Flaw> flawOfTime(String seconds) {
        if (seconds.isEmpty()
                || seconds.length() > MOST_DIGITS
                || !seconds.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.of(Flaw.TIMESTAMP_MALFORMED);
        }
        Duration age = Duration.between(
                Instant.ofEpochSecond(Long.parseLong(seconds)), Instant.ofEpochSecond(now.getEpochSecond()));
        if (age.compareTo(TOLERANCE) > 0) {
            return Optional.of(Flaw.TIMESTAMP_TOO_OLD);
        }
        return age.negated().compareTo(TOLERANCE) > 0 ? Optional.of(Flaw.TIMESTAMP_TOO_NEW) : Optional.empty();
    }

    private static boolean isOfAVersion(String entry) {
        return Stream.of(SignatureVersion.values()).anyMatch(version -> entry.startsWith(version.text() + ","));
    }

    private static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
    }
}
