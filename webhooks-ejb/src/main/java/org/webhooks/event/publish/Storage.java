package org.webhooks.event.publish;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.webhooks.endpoint.registry.EndpointRegistry;
import org.webhooks.event.match.Preparation;
import org.webhooks.event.store.H2PublishStatement;
import org.webhooks.event.store.HandOver;
import org.webhooks.event.store.PostgresPublishStatement;
import org.webhooks.event.store.PreparedEvent;
import org.webhooks.event.store.PublishStatement;
import org.webhooks.schema.DatabaseKind;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;
import org.webhooks.settings.RetentionSettings;

/** Stores prepared events, each group in one transaction of its own, and hands over what was committed. */
@Singleton
class Storage {

    /** What became of a group; those left out met an account that has moved on, or an event that exists. */
    record Outcome(boolean committed, List<PreparedEvent> stored, List<PreparedEvent> leftOut) {}

    private final DataSource database;
    private final EndpointRegistry registry;
    private final HandOver handOver;
    private final RetentionSettings retention;
    private final Clock clock;

    @Inject
    Storage(
            @Direct DataSource database,
            EndpointRegistry registry,
            HandOver handOver,
            RetentionSettings retention,
            Clock clock) {
        this.database = database;
        this.registry = registry;
        this.handOver = handOver;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Stores what can be stored and commits. Places of what was not stored are released.
     *
     * @param allOrNone whether one that is left out leaves out all
     * @throws SQLException nothing was stored, as far as the database could tell
     */
    Outcome store(List<PreparedEvent> events, boolean allOrNone) throws SQLException {
        Instant leaseEnd = clock.instant().plus(handOver.terms().lease());
        Outcome outcome;
        try {
            outcome =
                    InTransaction.run(database, connection -> store(connection, events, allOrNone), Outcome::committed);
        } catch (SQLException | RuntimeException e) {
            events.forEach(Preparation::release);
            throw e;
        }
        (outcome.committed() ? outcome.leftOut() : events).forEach(Preparation::release);
        if (outcome.committed()) {
            handOver.handOver(outcome.stored(), leaseEnd);
        }
        return outcome;
    }

    private Outcome store(Connection connection, List<PreparedEvent> events, boolean allOrNone) throws SQLException {
        List<PreparedEvent> stored = statementFor(connection).store(connection, events, handOver.terms());
        boolean commits = !allOrNone || stored.size() == events.size();
        return new Outcome(commits, stored, others(events, stored));
    }

    PublishStatement statementFor(Connection connection) throws SQLException {
        return switch (DatabaseKind.of(connection)) {
            case POSTGRESQL -> new PostgresPublishStatement(retention.idempotencyKeys());
            case H2 -> new H2PublishStatement(retention.idempotencyKeys());
        };
    }

    private static List<PreparedEvent> others(List<PreparedEvent> events, List<PreparedEvent> stored) {
        Set<PreparedEvent> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(stored);
        return events.stream().filter(event -> !known.contains(event)).toList();
    }

    /** Reads the account again where nobody has meanwhile, so that the next matching is up to date. */
    void lookAgain(PreparedEvent prepared) throws SQLException {
        registry.newerThan(prepared.event().accountId(), prepared.accountVersion());
    }
}
