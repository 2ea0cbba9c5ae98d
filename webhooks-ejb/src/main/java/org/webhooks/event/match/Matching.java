package org.webhooks.event.match;

import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;
import static org.webhooks.Refusal.Reason.ENDPOINT_DISABLED;
import static org.webhooks.Refusal.Reason.TOO_MANY_DELIVERIES;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.TimeOrderedIds;
import org.webhooks.endpoint.filter.EventData;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.EndpointRegistry;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.NewEvent;
import org.webhooks.event.store.Bodies;
import org.webhooks.event.store.HandOver;
import org.webhooks.event.store.NewDelivery;
import org.webhooks.event.store.PreparedEvent;
import org.webhooks.event.type.conformity.Conformity;

/** Fans an event out: finds the endpoints it goes to and prepares one delivery for each. */
@Singleton
public class Matching {
    /** One publish makes no more. */
    public static final int MOST_DELIVERIES = 100_000;

    private final EndpointRegistry registry;
    private final Conformity conformity;
    private final HandOver handOver;
    private final TimeOrderedIds ids;
    private final Clock clock;

    @Inject
    public Matching(
            EndpointRegistry registry, Conformity conformity, HandOver handOver, TimeOrderedIds ids, Clock clock) {
        this.registry = registry;
        this.conformity = conformity;
        this.handOver = handOver;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Prepares an event. Deliveries that begin leased have taken a place, which is released by {@link #release}.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND, ENDPOINT_DISABLED, TOO_MANY_DELIVERIES, EVENT_DATA_INVALID
     */
    public PreparedEvent match(NewEvent event) throws SQLException {
        return match(event, true);
    }

    /** Prepares an event that takes no places: whoever stores it may take long to commit. */
    public PreparedEvent matchToWait(NewEvent event) throws SQLException {
        return match(event, false);
    }

    private PreparedEvent match(NewEvent event, boolean mayGoOutAtOnce) throws SQLException {
        AccountEndpoints account = registry.of(event.accountId()).orElseThrow(() -> new Refusal(ACCOUNT_NOT_FOUND));
        conformity.judge(event, account);
        UUID id = event.id() == null ? ids.next() : event.id();
        EventData data = new EventData(event.occurrence().data());
        List<Target> targets = targets(event, data, account);
        List<RaisedEvent> raised = RaisedEvent.of(event, data, id, account);
        int deliveries = targets.size()
                + raised.stream().mapToInt(each -> each.targets().size()).sum();
        if (deliveries > MOST_DELIVERIES) {
            throw new Refusal(TOO_MANY_DELIVERIES);
        }
        Preparation preparation = new Preparation(account.version(), Moments.now(clock), mayGoOutAtOnce);
        List<PreparedEvent> prepared = new ArrayList<>(raised.size());
        try {
            raised.forEach(each -> prepared.add(preparation.of(each.event(), each.id(), each.targets(), List.of())));
            return preparation.of(event, id, targets, List.copyOf(prepared));
        } catch (RuntimeException e) {
            prepared.forEach(Matching::release);
            throw e;
        }
    }

    public static void release(PreparedEvent prepared) {
        prepared.withRaised().flatMap(event -> event.deliveries().stream()).forEach(NewDelivery::releasePlace);
    }

    private static List<Target> targets(NewEvent event, EventData data, AccountEndpoints account) {
        Long only = event.addressees().endpoint();
        if (only == null) {
            return account.matching(event.type(), data);
        }
        return List.of(account.find(only).orElseThrow(() -> new Refusal(ENDPOINT_DISABLED)));
    }

    /** What is the same for an event and those that it raises. */
    private final class Preparation {
        private final long accountVersion;
        private final Instant now;
        private final boolean mayGoOutAtOnce;

        Preparation(long accountVersion, Instant now, boolean mayGoOutAtOnce) {
            this.accountVersion = accountVersion;
            this.now = now;
            this.mayGoOutAtOnce = mayGoOutAtOnce;
        }

        PreparedEvent of(NewEvent event, UUID id, List<Target> targets, List<PreparedEvent> raised) {
            // before places are taken: what can't be said takes none
            Bodies bodies = EventBodies.of(event, id, now, targets);
            List<NewDelivery> deliveries =
                    targets.stream().map(target -> delivery(event, target)).toList();
            return new PreparedEvent(event, id, now, bodies, accountVersion, deliveries, raised);
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
            Instant deliverAt = event.timing().deliverAt();
            Instant earliest = deliverAt != null && deliverAt.isAfter(now) ? deliverAt : now;
            Instant dueAt = earliest.plus(target.policy().firstWait());
            return dueAt.isAfter(now) ? dueAt : null;
        }
    }
}
