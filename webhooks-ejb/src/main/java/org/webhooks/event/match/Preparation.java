package org.webhooks.event.match;

import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.TimeOrderedIds;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.EndpointRegistry;
import org.webhooks.event.NewEvent;
import org.webhooks.event.store.HandOver;
import org.webhooks.event.store.NewDelivery;
import org.webhooks.event.store.PreparedEvent;
import org.webhooks.event.type.conformity.Conformity;
import org.webhooks.settings.LocalZone;

/** Prepares events to be stored, each against one version of its account: judged by its schemas and matched. */
@Singleton
public class Preparation {
    /** One publish makes no more. */
    public static final int MOST_DELIVERIES = 100_000;

    private final EndpointRegistry registry;
    private final Conformity conformity;
    private final HandOver handOver;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final LocalZone zone;

    @Inject
    public Preparation(
            EndpointRegistry registry,
            Conformity conformity,
            HandOver handOver,
            TimeOrderedIds ids,
            Clock clock,
            LocalZone zone) {
        this.registry = registry;
        this.conformity = conformity;
        this.handOver = handOver;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Prepares an event. Deliveries that begin leased have taken a place, which is released by {@link #release}.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND, ENDPOINT_DISABLED, TOO_MANY_DELIVERIES, EVENT_DATA_INVALID
     */
    public PreparedEvent of(NewEvent event) throws SQLException {
        return prepare(event, true);
    }

    /** Prepares an event that takes no places: whoever stores it may take long to commit. */
    public PreparedEvent toWait(NewEvent event) throws SQLException {
        return prepare(event, false);
    }

    private PreparedEvent prepare(NewEvent event, boolean mayGoOutAtOnce) throws SQLException {
        AccountEndpoints account = account(event);
        conformity.judge(event, account);
        UUID id = event.id() == null ? ids.next() : event.id();
        Matching matching = Matching.of(event, id, account);
        return new Draft(account.version(), Moments.now(clock).atZone(zone.id()), mayGoOutAtOnce, handOver, ids)
                .of(event, id, matching);
    }

    private AccountEndpoints account(NewEvent event) throws SQLException {
        AccountEndpoints account = known(registry.of(event.accountId()));
        Long only = event.addressees().endpoint();
        // another node may have made it, or enabled it, just now
        return only == null || account.find(only).isPresent()
                ? account
                : known(registry.newerThan(event.accountId(), account.version()));
    }

    private static AccountEndpoints known(Optional<AccountEndpoints> account) {
        return account.orElseThrow(() -> new Refusal(ACCOUNT_NOT_FOUND));
    }

    public static void release(PreparedEvent prepared) {
        prepared.withRaised().flatMap(event -> event.deliveries().stream()).forEach(NewDelivery::releasePlace);
    }
}
