package org.webhooks.event.publish;

import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;
import static org.webhooks.Refusal.Reason.ENDPOINT_DISABLED;
import static org.webhooks.Refusal.Reason.TOO_MANY_DELIVERIES;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.webhooks.Moments;
import org.webhooks.PublicId;
import org.webhooks.Refusal;
import org.webhooks.TimeOrderedIds;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.EndpointRegistry;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.NewEvent;
import org.webhooks.event.store.HandOver;
import org.webhooks.event.store.NewDelivery;
import org.webhooks.event.store.PreparedEvent;
import org.webhooks.signing.EventContent;
import org.webhooks.signing.Schemes;

/** Fans an event out: finds the endpoints it goes to and prepares one delivery for each. */
@Singleton
class Matching {
    private final EndpointRegistry registry;
    private final HandOver handOver;
    private final TimeOrderedIds ids;
    private final Clock clock;

    @Inject
    Matching(EndpointRegistry registry, HandOver handOver, TimeOrderedIds ids, Clock clock) {
        this.registry = registry;
        this.handOver = handOver;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Prepares an event. Deliveries that begin leased have taken a place, which is released by {@link #release}.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND, ENDPOINT_DISABLED, TOO_MANY_DELIVERIES
     */
    PreparedEvent match(NewEvent event) throws SQLException {
        return match(event, true);
    }

    /** Prepares an event that takes no places: whoever stores it may take long to commit. */
    PreparedEvent matchToWait(NewEvent event) throws SQLException {
        return match(event, false);
    }

    private PreparedEvent match(NewEvent event, boolean mayGoOutAtOnce) throws SQLException {
        AccountEndpoints account = registry.of(event.accountId()).orElseThrow(() -> new Refusal(ACCOUNT_NOT_FOUND));
        List<Target> targets = targets(event, account);
        if (targets.size() > PublishLimits.REQUEST_DELIVERIES) {
            throw new Refusal(TOO_MANY_DELIVERIES);
        }
        Instant now = Moments.now(clock);
        UUID id = event.id() == null ? ids.next() : event.id();
        List<NewDelivery> deliveries = targets.stream()
                .map(target -> delivery(event, target, now, mayGoOutAtOnce))
                .toList();
        return new PreparedEvent(event, id, now, body(event, id, now), account.version(), deliveries);
    }

    static void release(PreparedEvent prepared) {
        prepared.deliveries().forEach(NewDelivery::releasePlace);
    }

    static byte[] body(NewEvent event, UUID id, Instant createdAt) {
        return Schemes.nativeScheme()
                .body(new EventContent(
                        PublicId.of(PublicId.EVENT, id),
                        event.type(),
                        event.service(),
                        event.data(),
                        event.livemode(),
                        createdAt));
    }

    private static List<Target> targets(NewEvent event, AccountEndpoints account) {
        Long only = event.onlyEndpoint();
        if (only == null) {
            return account.matching(event.type());
        }
        return List.of(account.find(only).orElseThrow(() -> new Refusal(ENDPOINT_DISABLED)));
    }

    private NewDelivery delivery(NewEvent event, Target target, Instant now, boolean mayGoOutAtOnce) {
        if (target.paused()) {
            return NewDelivery.held(ids.next(), target);
        }
        boolean later = event.deliverAt() != null && event.deliverAt().isAfter(now);
        if (later || !mayGoOutAtOnce) {
            return NewDelivery.waiting(ids.next(), target);
        }
        return handOver.reserve(target)
                .map(place -> NewDelivery.leased(ids.next(), target, place))
                .orElseGet(() -> NewDelivery.waiting(ids.next(), target));
    }
}
