package org.webhooks.event.match;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.TimeOrderedIds;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.NewEvent;
import org.webhooks.event.store.Bodies;
import org.webhooks.event.store.HandOver;
import org.webhooks.event.store.NewDelivery;
import org.webhooks.event.store.PreparedEvent;

/**
 * Makes the bodies and deliveries of a matched event and of those that it raises, all of one moment.
 *
 * @param createdAt in the zone of stores
 */
record Draft(
        long accountVersion, ZonedDateTime createdAt, boolean mayGoOutAtOnce, HandOver handOver, TimeOrderedIds ids) {

    PreparedEvent of(NewEvent event, UUID id, Matching matching) {
        List<PreparedEvent> raised = new ArrayList<>(matching.raised().size());
        try {
            matching.raised().forEach(each -> raised.add(of(each.event(), each.id(), each.targets(), List.of())));
            return of(event, id, matching.targets(), List.copyOf(raised));
        } catch (RuntimeException e) {
            raised.forEach(Preparation::release);
            throw e;
        }
    }

    private PreparedEvent of(NewEvent event, UUID id, List<Target> targets, List<PreparedEvent> raised) {
        // before places are taken: what can't be said takes none
        Bodies bodies = EventBodies.of(event, id, createdAt, targets);
        List<NewDelivery> deliveries =
                targets.stream().map(target -> delivery(event, target)).toList();
        return new PreparedEvent(event, id, createdAt.toInstant(), bodies, accountVersion, deliveries, raised);
    }

    private NewDelivery delivery(NewEvent event, Target target) {
        if (target.paused()) {
            return NewDelivery.held(ids.next(), target);
        }
        Instant dueAt = dueAt(event, target);
        if (dueAt != null || !mayGoOutAtOnce || target.policy().ordered()) {
            return NewDelivery.waiting(ids.next(), target, dueAt);
        }
        return handOver.reserve(target)
                .map(place -> NewDelivery.leased(ids.next(), target, place))
                .orElseGet(() -> NewDelivery.waiting(ids.next(), target, null));
    }

    /** Null where the first attempt is due at once. */
    private @Nullable Instant dueAt(NewEvent event, Target target) {
        Instant now = createdAt.toInstant();
        Instant deliverAt = event.timing().deliverAt();
        Instant earliest = deliverAt != null && deliverAt.isAfter(now) ? deliverAt : now;
        Instant dueAt = earliest.plus(target.policy().firstWait());
        return dueAt.isAfter(now) ? dueAt : null;
    }
}
