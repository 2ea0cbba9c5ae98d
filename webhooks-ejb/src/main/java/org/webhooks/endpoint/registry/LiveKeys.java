package org.webhooks.endpoint.registry;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.webhooks.signing.SignatureVersion;
import org.webhooks.signing.SigningKey;
import org.webhooks.signing.SigningSecret;

/**
 * The keys of an endpoint, and when they sign.
 *
 * @param all the oldest first
 * @param chosen which signatures receivers verify
 * @param formerUntil when those of the other version end that receivers verified before; null where that is over
 */
public record LiveKeys(
        List<LiveKey> all,
        SignatureVersion chosen,
        @Nullable Instant formerUntil) {

    /** A key and when it stops signing; null is not before it is rotated. */
    public record LiveKey(SigningKey key, @Nullable Instant retiresAt) {
        boolean signsAt(Instant moment) {
            return retiresAt == null || moment.isBefore(retiresAt);
        }
    }

    /** The secrets, the oldest first, by which the headers of the endpoint's scheme are signed. */
    List<SigningSecret> secretsAt(Instant moment) {
        return at(moment)
                .filter(SigningSecret.class::isInstance)
                .map(SigningSecret.class::cast)
                .toList();
    }

    /** Those by which the headers of Standard Webhooks are signed: a former version's first, and of each the oldest. */
    List<SigningKey> standardKeysAt(Instant moment) {
        Stream<SigningKey> former = formerUntil != null && moment.isBefore(formerUntil)
                ? at(moment).filter(key -> key.version() != chosen)
                : Stream.empty();
        return Stream.concat(former, at(moment).filter(key -> key.version() == chosen))
                .toList();
    }

    private Stream<SigningKey> at(Instant moment) {
        return all.stream().filter(live -> live.signsAt(moment)).map(LiveKey::key);
    }
}
