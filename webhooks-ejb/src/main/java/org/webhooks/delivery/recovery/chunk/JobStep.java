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
import org.webhooks.delivery.recovery.progress.JobRows;
import org.webhooks.delivery.recovery.progress.Leg;
import org.webhooks.delivery.recovery.progress.OpenJob;
import org.webhooks.delivery.recovery.progress.Route;
import org.webhooks.delivery.recovery.walk.Seen;
import org.webhooks.delivery.recovery.walk.Walk;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.EndpointRegistry;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.store.HandOver;
import org.webhooks.settings.LocalZone;

/** Moves one job by one chunk, within a transaction of its caller. */
@Singleton
public class JobStep {
    private static final String VERSION = "select version from accounts where id = ? and deleted_at is null";

    /** A job that came late to its turn may make up for so much. */
    private static final Duration CATCHES_UP = Duration.ofMillis(500);

    private final EndpointRegistry registry;
    private final HandOver handOver;
    private final RecoverySettings settings;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final LocalZone zone;

    @Inject
    public JobStep(
            EndpointRegistry registry,
            HandOver handOver,
            RecoverySettings settings,
            TimeOrderedIds ids,
            Clock clock,
            LocalZone zone) {
        this.registry = registry;
        this.handOver = handOver;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
    }

    /** Ends the job where nothing is left, or nobody any more to send to. @return how many deliveries it has begun */
    public int move(Connection connection, OpenJob job) throws SQLException {
        JobRows rows = new JobRows(connection);
        Optional<AccountEndpoints> account = account(connection, job.accountId());
        if (account.isEmpty()) {
            rows.fail(job, "The account was deleted", Moments.now(clock));
            return 0;
        }
        if (job.endpointId() != null && account.get().find(job.endpointId()).isEmpty()) {
            rows.fail(job, "The webhook endpoint was disabled or deleted", Moments.now(clock));
            return 0;
        }
        return move(connection, new Route(connection, job), account.get());
    }

    private int move(Connection connection, Route route, AccountEndpoints account) throws SQLException {
        Leg leg = route.next();
        Long endpoint = leg.endpointId();
        Optional<Target> target = endpoint == null ? Optional.empty() : account.find(endpoint);
        boolean isGone = endpoint != null && target.isEmpty();
        boolean filtered = target.isPresent() && target.get().policy().filter() != null;
        List<Seen> seen = isGone ? List.of() : new Walk(connection, filtered).next(leg, settings.chunk() + 1);
        if (seen.isEmpty()) {
            route.end(leg, Moments.now(clock));
            return 0;
        }
        return send(connection, route, leg, account, seen);
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

    private int send(Connection connection, Route route, Leg leg, AccountEndpoints account, List<Seen> seen)
            throws SQLException {
        OpenJob job = leg.job();
        Instant due = job.now().plus(handOver.terms().clockOffset());
        Chunk chunk = Chunk.of(leg, account, seen, settings.chunk(), new Backlog(connection, due));
        Instant at = Moments.now(clock);
        Places places = Places.draw(connection, chunk.places());
        Sending sending = new Sending(connection, job.accountId(), due, at, places);
        List<Chunk.Missed> missed = sending.keep(chunk.missed());
        int sent = sending.beginAnew(chunk.again()) + sending.make(missed, ids::next);
        new MissedBodies(connection, job.accountId(), zone.id()).make(missed);
        route.advance(
                leg,
                chunk.headway().advance(sent),
                nextTurn(job, chunk.headway().examined(), sent),
                at);
        return sent;
    }

    private Instant nextTurn(OpenJob job, int examined, int sent) {
        Instant latest = job.now().minus(CATCHES_UP);
        Instant turn = job.turn().isBefore(latest) ? latest : job.turn();
        return turn.plus(settings.timeFor(sent, examined));
    }
}
