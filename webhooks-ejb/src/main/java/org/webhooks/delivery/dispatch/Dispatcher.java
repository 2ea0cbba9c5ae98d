package org.webhooks.delivery.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.webhooks.delivery.dispatch.DueStatement.DueEndpoint;
import org.webhooks.delivery.dispatch.DueStatement.Taken;
import org.webhooks.delivery.dispatch.DueStatement.Wanted;
import org.webhooks.delivery.hand.LaneSender;
import org.webhooks.delivery.hand.Work;
import org.webhooks.delivery.load.EndpointLoads;
import org.webhooks.delivery.load.LanePlace;
import org.webhooks.delivery.record.Recorder;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.store.HandOver;
import org.webhooks.event.store.LeaseTerms;
import org.webhooks.schema.DatabaseKind;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;

/**
 * Takes what is due and hands it over, as far as there is room. Each endpoint gets its share of a round, so that a long
 * queue of one does not keep the others waiting.
 */
@Singleton
class Dispatcher {
    private static final int SHARE = 64;
    private static final long NOBODY = 0;
    private static final int EXPIRED_AT_ONCE = 1_000;

    private final DataSource database;
    private final HandOver handOver;
    private final CallableTargets callable;
    private final EndpointLoads loads;
    private final LaneSender sender;
    private final Recorder recorder;
    private final Clock clock;

    /** Endpoints that had something due in the last round, and no room for any of it. */
    private final List<DueEndpoint> full = new ArrayList<>();

    private long lastEndpoint;

    @Inject
    Dispatcher(
            @Direct DataSource database,
            HandOver handOver,
            CallableTargets callable,
            EndpointLoads loads,
            LaneSender sender,
            Recorder recorder,
            Clock clock) {
        this.database = database;
        this.handOver = handOver;
        this.callable = callable;
        this.loads = loads;
        this.sender = sender;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Makes due again what was handed over by a node that is gone, or is lost on this one: not while this node has
     * outcomes that the database did not take, for then it would call again what it has called.
     */
    void expireLeases() throws SQLException {
        LeaseTerms terms = handOver.terms();
        long spared = recorder.isBehind() ? terms.owner() : NOBODY;
        try (Connection connection = database.getConnection()) {
            DueStatement statement = statementFor(connection);
            while (statement.expireLeases(connection, EXPIRED_AT_ONCE, spared, terms) == EXPIRED_AT_ONCE) {
                // the next thousand
            }
        }
    }

    /** One round over all endpoints with something due. @return whether there may be more that can be taken */
    boolean round() throws SQLException {
        LeaseTerms terms = handOver.terms();
        Set<Long> stillFull =
                full.stream().filter(this::isFull).map(DueEndpoint::endpointId).collect(Collectors.toSet());
        List<DueEndpoint> due;
        try (Connection connection = database.getConnection()) {
            due = statementFor(connection).dueEndpoints(connection, SHARE, stillFull, terms);
        }
        Map<Long, Queue<LanePlace>> places = reserve(Turns.of(due, lastEndpoint));
        boolean more = places.entrySet().stream()
                .anyMatch(place -> place.getValue().size() == (stillFull.contains(place.getKey()) ? 1 : SHARE));
        try {
            return !places.isEmpty() && take(places, terms) && more;
        } finally {
            places.values().forEach(unused -> unused.forEach(LanePlace::release));
        }
    }

    private boolean isFull(DueEndpoint endpoint) {
        Target target = callable.find(endpoint.accountId(), endpoint.endpointId());
        return target != null && loads.room(target) == 0;
    }

    private Map<Long, Queue<LanePlace>> reserve(List<DueEndpoint> due) {
        Map<Long, Queue<LanePlace>> places = new HashMap<>();
        full.clear();
        for (DueEndpoint endpoint : due) {
            Target target = callable.find(endpoint.accountId(), endpoint.endpointId());
            if (target == null) {
                continue;
            }
            Queue<LanePlace> reserved = reserve(target, endpoint.due());
            if (reserved.isEmpty()) {
                full.add(endpoint);
            } else {
                places.put(endpoint.endpointId(), reserved);
                lastEndpoint = endpoint.endpointId();
            }
        }
        return places;
    }

    private Queue<LanePlace> reserve(Target target, int atMost) {
        Queue<LanePlace> reserved = new ArrayDeque<>();
        while (reserved.size() < atMost) {
            Optional<LanePlace> place = loads.reserveForWaiting(target);
            if (place.isEmpty()) {
                break;
            }
            reserved.add(place.get());
        }
        return reserved;
    }

    private boolean take(Map<Long, Queue<LanePlace>> places, LeaseTerms terms) throws SQLException {
        Instant leaseEnd = clock.instant().plus(terms.lease());
        List<Wanted> wanted = new ArrayList<>();
        places.forEach((endpoint, reserved) -> wanted.add(new Wanted(endpoint, reserved.size())));
        List<Taken> taken = InTransaction.run(
                database, connection -> statementFor(connection).take(connection, wanted, terms));
        List<Work> works = new ArrayList<>(taken.size());
        for (Taken delivery : taken) {
            LanePlace place =
                    Objects.requireNonNull(places.get(delivery.endpointId())).remove();
            works.add(new Work(delivery.assignment(leaseEnd), place));
        }
        sender.send(works);
        return !taken.isEmpty();
    }

    private static DueStatement statementFor(Connection connection) throws SQLException {
        return switch (DatabaseKind.of(connection)) {
            case POSTGRESQL -> new PostgresDueStatement();
            case H2 -> new H2DueStatement();
        };
    }
}
