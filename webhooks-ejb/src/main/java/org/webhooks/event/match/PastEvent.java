package org.webhooks.event.match;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.filter.EventData;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.signing.scheme.Schemes;

/**
 * What of a stored event decides where it goes, for endpoints that came to want it later.
 *
 * @param orderingKey as in {@link org.webhooks.event.NewEvent}
 * @param onlyEndpoint the one endpoint that it was published for; null where it was for all
 * @param onlyScheme the scheme that it was raised for; null where it was published
 * @param data canonical JSON; null where there is no filter to look at it
 */
public record PastEvent(
        UUID id,
        String type,
        Instant createdAt,
        @Nullable Instant deliverAt,
        @Nullable String orderingKey,
        @Nullable Long onlyEndpoint,
        @Nullable String onlyScheme,
        @Nullable String data) {

    /** Those that it would go to if it were published, or raised, now. */
    public List<Target> targetsAmong(AccountEndpoints endpoints) {
        if (onlyEndpoint != null) {
            return List.of();
        }
        EventData content = new EventData(data);
        return onlyScheme == null
                ? endpoints.matching(type, content)
                : endpoints.matching(type, content, Schemes.named(onlyScheme));
    }

    /**
     * When the first attempt for such an endpoint would have been due if it had been there when the event was published;
     * for most it has long passed.
     */
    public Instant firstAttemptAt(Target target) {
        Instant earliest = deliverAt != null && deliverAt.isAfter(createdAt) ? deliverAt : createdAt;
        return earliest.plus(target.policy().firstWait());
    }
}
