package org.webhooks.event.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.webhooks.endpoint.filter.EventData;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.NewEvent;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.scheme.Schemes;

/**
 * Further events that dialects raise of an event: each goes to the endpoints of its dialect alone, and has an id that is
 * computed from the first one's, so that publishing the first again raises nothing new.
 *
 * @param event with its id
 */
record RaisedEvent(NewEvent event, UUID id, List<Target> targets) {
    private static final long RANDOM_BITS = 0x3fff_ffff_ffff_ffffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Those that somebody wants; none where the account does without, or the event goes to one endpoint only. */
    static List<RaisedEvent> of(NewEvent event, EventData data, UUID id, AccountEndpoints account) {
        List<RaisedEvent> raised = new ArrayList<>(0);
        if (account.derivesEvents() && event.addressees().endpoint() == null) {
            for (Scheme scheme : Schemes.all()) {
                for (String type : scheme.raisedBy(event.type())) {
                    List<Target> targets = account.matching(type, data, scheme);
                    if (!targets.isEmpty()) {
                        UUID raisedId = idOf(id, scheme, type);
                        raised.add(new RaisedEvent(event.raising(type, raisedId, scheme.name()), raisedId, targets));
                    }
                }
            }
        }
        return raised;
    }

    /** As the first one in its time, version and what else stands before the variant (RFC 9562 §4), hashed behind it. */
    private static UUID idOf(UUID first, Scheme scheme, String type) {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        sha256.update((first + " " + scheme.name() + " " + type).getBytes(UTF_8));
        long hash = ByteBuffer.wrap(sha256.digest()).getLong();
        return new UUID(first.getMostSignificantBits(), VARIANT | (hash & RANDOM_BITS));
    }
}
