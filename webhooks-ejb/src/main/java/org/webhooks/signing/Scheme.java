package org.webhooks.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * How one dialect wraps and signs what it sends. An endpoint names its scheme ({@link org.webhooks.signing.scheme.Schemes#named}), so that what
 * delivers knows no dialect. Implementations are immutable and free to be shared between threads.
 */
public interface Scheme {

    /** The name by which an endpoint chooses this scheme; stored, hence never changed. */
    String name();

    /** The envelope in compact JSON and literal UTF-8, strings escaped as ECMAScript's {@code JSON.stringify} does. */
    byte[] body(EventContent content);

    /** The dialect's own headers in the order they are sent, without those of Standard Webhooks. */
    Map<String, String> headers(Signed signed);

    /** The names of {@link #headers}, which are the same for every call. */
    default Set<String> headerNames() {
        SigningSecret any = SigningSecret.of("any");
        return headers(new Signed("evt_", "any", "dlv_", new byte[0], Instant.EPOCH, List.of(any)))
                .keySet();
    }

    /** A new signing secret in the dialect's form. {@code random} must be a cryptographically strong source. */
    String generateSecret(RandomGenerator random);

    /** The name of the header that carries this scheme's own signature. */
    String signatureHeader();

    /** The seconds since 1970 that such a signature names, as it spells them; empty where this scheme names none. */
    default Optional<String> timeIn(String signature) {
        return Optional.empty();
    }

    /**
     * Whether a value of the header that carries this scheme's signature signs the body with the secret. A time in it is
     * part of what is signed and not judged otherwise. Takes the same time wherever a wrong one differs.
     */
    boolean verifies(String signature, byte[] body, SigningSecret secret);

    /** Further event types that an event of this type raises for endpoints of this scheme, as its documents have it. */
    default Set<String> raisedBy(String eventType) {
        return Set.of();
    }
}
