package org.webhooks.delivery.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.dispatch.DueStatement.Taken;
import org.webhooks.delivery.dispatch.OrderedStatement.First;
import org.webhooks.delivery.dispatch.OrderedStatement.Sequence;
import org.webhooks.delivery.hand.LaneSender;
import org.webhooks.delivery.hand.Work;
import org.webhooks.delivery.load.EndpointLoads;
import org.webhooks.delivery.load.LanePlace;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.store.HandOver;
import org.webhooks.event.store.LeaseTerms;
import org.webhooks.schema.DatabaseKind;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;

/**
 * Hands over for endpoints that ask for order: of each sequence the first delivery, when all before it have their final
 * state. Which one that is the database says each time, so that it holds over nodes, kills and retries.
 */
@Singleton
class OrderedDispatch {
    /** So many are read at once. */
    private static final int SEQUENCES = 1_000;

    /** So often in one round, as long as none of them may be called. */
    private static final int PAGES = 20;

    private final DataSource database;
    private final HandOver handOver;
    private final CallableTargets callable;
    private final EndpointLoads loads;
    private final LaneSender sender;
    private final Clock clock;
    private @Nullable Sequence last;

    @Inject
    OrderedDispatch(
            @Direct DataSource database,
            HandOver handOver,
            CallableTargets callable,
            EndpointLoads loads,
            LaneSender sender,
            Clock clock) {
        this.database = database;
        this.handOver = handOver;
        this.callable = callable;
        this.loads = loads;
        this.sender = sender;
        this.clock = clock;
    }

    /** Goes on where the last round has ended. @return whether more sequences are left to look at */
    boolean round() throws SQLException {
        // what waits for its time, or for the end of a pause, must not keep others from their turn
        for (int page = 0; page < PAGES; page++) {
            if (takeOfNextPage() || last == null) {
                break;
            }
        }
        return last != null;
    }

    private boolean takeOfNextPage() throws SQLException {
        LeaseTerms terms = handOver.terms();
        List<First> firsts;
        try (Connection connection = database.getConnection()) {
            firsts = statementFor(connection).firsts(connection, last, SEQUENCES, terms);
        }
        last = firsts.size() < SEQUENCES ? null : firsts.get(SEQUENCES - 1).sequence();
        Map<UUID, LanePlace> places = reserve(firsts);
        try {
            return !places.isEmpty() && take(firsts, places, terms);
        } finally {
            places.values().forEach(LanePlace::release);
        }
    }

    private Map<UUID, LanePlace> reserve(List<First> firsts) {
        Map<UUID, LanePlace> places = new HashMap<>();
        Map<Long, Optional<Target>> targets = new HashMap<>();
        for (First first : firsts) {
            if (first.isDue()) {
                targets.computeIfAbsent(
                                first.sequence().endpointId(),
                                endpoint -> Optional.ofNullable(callable.find(first.accountId(), endpoint)))
                        .flatMap(loads::reserveInOrder)
                        .ifPresent(place -> places.put(first.id(), place));
            }
        }
        return places;
    }

    private boolean take(List<First> firsts, Map<UUID, LanePlace> places, LeaseTerms terms) throws SQLException {
        Instant leaseEnd = clock.instant().plus(terms.lease());
        List<First> wanted =
                firsts.stream().filter(first -> places.containsKey(first.id())).toList();
        List<Taken> taken = InTransaction.run(
                database, connection -> statementFor(connection).take(connection, wanted, terms));
        for (Taken delivery : taken) {
            LanePlace place = places.remove(delivery.id());
            if (place != null) {
                sender.send(new Work(delivery.assignment(leaseEnd), place));
            }
        }
        return !taken.isEmpty();
    }

    private static OrderedStatement statementFor(Connection connection) throws SQLException {
        return switch (DatabaseKind.of(connection)) {
            case POSTGRESQL -> new PostgresOrderedStatement();
            case H2 -> new H2OrderedStatement();
        };
    }
}
