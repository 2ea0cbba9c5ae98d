package org.webhooks.delivery.recovery.chunk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.webhooks.Moments;
import org.webhooks.TimeOrderedIds;
import org.webhooks.delivery.recovery.RecoverySettings;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.EndpointRegistry;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.store.HandOver;

/** Moves one job by one chunk, within a transaction of its caller. */
@Singleton
public class JobStep {
    private static final String VERSION = "select version from accounts where id = ? and deleted_at is null";

    /** While its endpoint has enough to do, a job looks again after this time. */
    private static final Duration WITHOUT_ROOM = Duration.ofMillis(100);

    /** A job that came late to its turn may make up for so much. */
    private static final Duration CATCHES_UP = Duration.ofMillis(500);

    private final EndpointRegistry registry;
    private final HandOver handOver;
    private final RecoverySettings settings;
    private final TimeOrderedIds ids;
    private final Clock clock;

    @Inject
    public JobStep(
            EndpointRegistry registry, HandOver handOver, RecoverySettings settings, TimeOrderedIds ids, Clock clock) {
        this.registry = registry;
        this.handOver = handOver;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Ends the job where nothing is left, or nobody any more to send to. @return how many deliveries it has begun */
    public int move(Connection connection, OpenJob job) throws SQLException {
        JobRows rows = new JobRows(connection);
        Instant at = Moments.now(clock);
        Optional<AccountEndpoints> account = account(connection, job.accountId());
        if (account.isEmpty()) {
            rows.fail(job, "The account was deleted", at);
            return 0;
        }
        Optional<Target> target = target(account.get(), job);
        if (job.endpointId() != null && target.isEmpty()) {
            rows.fail(job, "The webhook endpoint was disabled or deleted", at);
            return 0;
        }
        boolean filtered = target.isPresent() && target.get().policy().filter() != null;
        List<Seen> seen = new Walk(connection, filtered).next(job, settings.chunk() + 1);
        if (seen.isEmpty()) {
            rows.complete(job, at);
            return 0;
        }
        return send(connection, job, account.get(), seen);
    }

    /** As the account is now: what another node has changed before the job was made may be unknown to this one. */
    private Optional<AccountEndpoints> account(Connection connection, long accountId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VERSION)) {
            select.setLong(1, accountId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? registry.newerThan(accountId, row.getLong(1) - 1) : Optional.empty();
            }
        }
    }

    private static Optional<Target> target(AccountEndpoints account, OpenJob job) {
        return job.endpointId() == null ? Optional.empty() : account.find(job.endpointId());
    }

    private int send(Connection connection, OpenJob job, AccountEndpoints account, List<Seen> seen)
            throws SQLException {
        Instant due = job.now().plus(handOver.terms().clockOffset());
        Chunk chunk = Chunk.of(job, account, seen, settings.chunk(), new Backlog(connection, due));
        Instant at = Moments.now(clock);
        Places places = Places.draw(connection, chunk.places());
        Sending sending = new Sending(connection, job.accountId(), due, at, places);
        List<Chunk.Missed> missed = sending.keep(chunk.missed());
        int sent = sending.beginAnew(chunk.again()) + sending.make(missed, ids::next);
        new MissedBodies(connection, job.accountId()).make(missed);
        new JobRows(connection).advance(job, chunk, sent, nextTurn(job, chunk, sent), at);
        return sent;
    }

    private Instant nextTurn(OpenJob job, Chunk chunk, int sent) {
        if (chunk.position().equals(job.position())) {
            return job.now().plus(WITHOUT_ROOM);
        }
        Instant latest = job.now().minus(CATCHES_UP);
        Instant turn = job.turn().isBefore(latest) ? latest : job.turn();
        return turn.plus(settings.timeFor(sent, chunk.done()));
    }
}
