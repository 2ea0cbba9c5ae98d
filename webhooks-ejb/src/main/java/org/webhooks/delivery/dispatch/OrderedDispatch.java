package org.webhooks.delivery.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.dispatch.DueStatement.Taken;
import org.webhooks.delivery.dispatch.OrderedStatement.First;
import org.webhooks.delivery.dispatch.OrderedStatement.OrderedEndpoint;
import org.webhooks.delivery.dispatch.OrderedStatement.Seen;
import org.webhooks.delivery.dispatch.OrderedStatement.Stretch;
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
 * state. Which one that is the database says each time, so that it holds over nodes, kills and retries. In each round an
 * endpoint that takes something gets a look at one stretch of its sequences; the others get none.
 */
@Singleton
class OrderedDispatch {
    /** So many are looked at in a round, however many have to wait: they hold up no other endpoint. */
    private static final int SEQUENCES_OF_EACH = 250;

    private final DataSource database;
    private final HandOver handOver;
    private final CallableTargets callable;
    private final EndpointLoads loads;
    private final LaneSender sender;
    private final Clock clock;
    private final Walks walks = new Walks();
    private long lastEndpoint;

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

    /**
     * Does one round.
     *
     * @return how long the next one can wait: zero where sequences are left to look at; else until the first is due of those
     *     that were seen waiting for their time; null where none is known of
     */
    @Nullable
    Duration round() throws SQLException {
        LeaseTerms terms = handOver.terms();
        Map<Long, Target> targets = new HashMap<>();
        List<Seen> seen;
        try (Connection connection = database.getConnection()) {
            OrderedStatement statement = statementFor(connection);
            List<Stretch> stretches = stretches(statement.endpoints(connection), targets);
            seen = stretches.isEmpty() ? List.of() : statement.look(connection, stretches, terms);
        }
        seen.forEach(each -> walks.advance(each, System.nanoTime()));
        boolean taken =
                handOver(seen.stream().flatMap(each -> each.callable().stream()).toList(), targets, terms);
        return seen.stream().anyMatch(taken ? Seen::hasMoreBehind : Seen::isCutShort)
                ? Duration.ZERO
                : seen.stream()
                        .map(Seen::nextDueIn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** Of each endpoint the next one; of those that take nothing now, none. */
    private List<Stretch> stretches(List<OrderedEndpoint> waiting, Map<Long, Target> targets) {
        walks.keepOnly(waiting.stream().map(OrderedEndpoint::endpointId).collect(Collectors.toSet()));
        List<Stretch> stretches = new ArrayList<>();
        for (OrderedEndpoint endpoint : Turns.of(waiting, lastEndpoint)) {
            long id = endpoint.endpointId();
            Target target = walks.isResting(id, System.nanoTime()) ? null : callable.find(endpoint.accountId(), id);
            int room = target == null ? 0 : loads.room(target);
            if (target != null && room > 0) {
                targets.put(id, target);
                stretches.add(new Stretch(id, walks.behind(id), SEQUENCES_OF_EACH, room));
            }
        }
        return stretches;
    }

    private boolean handOver(List<First> firsts, Map<Long, Target> targets, LeaseTerms terms) throws SQLException {
        Map<UUID, LanePlace> places = new HashMap<>();
        for (First first : firsts) {
            Target target = Objects.requireNonNull(targets.get(first.endpointId()));
            loads.reserveInOrder(target).ifPresent(place -> {
                places.put(first.id(), place);
                lastEndpoint = first.endpointId();
            });
        }
        try {
            return !places.isEmpty() && take(firsts, places, terms);
        } finally {
            places.values().forEach(LanePlace::release);
        }
    }

    private boolean take(List<First> firsts, Map<UUID, LanePlace> places, LeaseTerms terms) throws SQLException {
        Instant leaseEnd = clock.instant().plus(terms.lease());
        List<First> wanted =
                firsts.stream().filter(first -> places.containsKey(first.id())).toList();
        List<Taken> taken = InTransaction.run(
                database, connection -> statementFor(connection).take(connection, wanted, terms));
        List<Work> works = new ArrayList<>(taken.size());
        for (Taken delivery : taken) {
            LanePlace place = places.remove(delivery.id());
            if (place != null) {
                works.add(new Work(delivery.assignment(leaseEnd), place));
            }
        }
        sender.send(works);
        return !taken.isEmpty();
    }

    private static OrderedStatement statementFor(Connection connection) throws SQLException {
        return switch (DatabaseKind.of(connection)) {
            case POSTGRESQL -> new PostgresOrderedStatement();
            case H2 -> new H2OrderedStatement();
        };
    }
}
