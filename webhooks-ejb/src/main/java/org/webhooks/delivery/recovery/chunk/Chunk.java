package org.webhooks.delivery.recovery.chunk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.recovery.Standing;
import org.webhooks.delivery.recovery.progress.Leg;
import org.webhooks.delivery.recovery.progress.OpenJob;
import org.webhooks.delivery.recovery.walk.Seen;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.match.PastEvent;

/** What one transaction of a job does: which deliveries begin anew, which are made, and how far that brings the job. */
final class Chunk {

    /**
     * A finished delivery that is sent again.
     *
     * @param place among all of the chunk that stand in sequences, from 0 on, in the order of events; null where it stands
     *     in none
     */
    record Again(
            Seen.Found delivery, Target target, @Nullable Integer place) {}

    /**
     * An event that goes to an endpoint it never went to.
     *
     * @param place as of those that are sent again
     */
    record Missed(PastEvent event, Target target, @Nullable Integer place) {}

    private final OpenJob job;
    private final AccountEndpoints account;
    private final Rooms rooms;

    /** The endpoint that gets what it missed; empty where nothing missing is sought. */
    private final Optional<AccountEndpoints> seeking;

    private final List<Again> again = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();

    private final Headway headway;
    private int places;

    private Chunk(Leg leg, AccountEndpoints account, Rooms rooms) {
        this.job = leg.job();
        this.account = account;
        this.rooms = rooms;
        this.headway = new Headway(leg);
        this.seeking = seeking(job, account);
    }

    private static Optional<AccountEndpoints> seeking(OpenJob job, AccountEndpoints account) {
        Long endpoint = job.endpointId();
        return endpoint == null || !job.seeks(Standing.MISSING)
                ? Optional.empty()
                : account.find(endpoint).map(account::alone);
    }

    /**
     * Decides over rows in their order. Where there is no room for one, its endpoint is left behind; if it is the only one,
     * the chunk ends before it.
     *
     * @param seen one more than are to be decided over, where there are as many: it tells whether the event before it has
     *     further deliveries
     */
    static Chunk of(Leg leg, AccountEndpoints account, List<Seen> seen, int most, Rooms rooms) throws SQLException {
        Chunk chunk = new Chunk(leg, account, rooms);
        for (int i = 0; i < Math.min(most, seen.size()) && chunk.passes(seen.get(i)); i++) {
            PastEvent event = seen.get(i).event();
            boolean goesOn = i + 1 < seen.size() && seen.get(i + 1).event().id().equals(event.id());
            chunk.headway.moveBehind(seen.get(i), goesOn);
        }
        return chunk;
    }

    /** False where it has to be sent, and there is no room. */
    private boolean passes(Seen seen) throws SQLException {
        if (job.type() != null && !job.type().equals(seen.event().type())) {
            return true;
        }
        Seen.Found delivery = seen.delivery();
        return delivery == null ? passesMissing(seen.event()) : passesFound(seen.event(), delivery);
    }

    private boolean passesFound(PastEvent event, Seen.Found delivery) throws SQLException {
        Optional<Target> target = account.find(delivery.endpointId());
        if (target.isEmpty() || headway.passesOver(delivery.endpointId()) || !isSought(delivery.state())) {
            return true;
        }
        if (!hasRoom(target.get())) {
            return headway.leave(delivery.endpointId(), event);
        }
        again.add(new Again(delivery, target.get(), placeIf(delivery.ordered())));
        return true;
    }

    private boolean isSought(DeliveryState state) {
        return state.isFinal() && job.seeks(Standing.valueOf(state.name()));
    }

    private boolean passesMissing(PastEvent event) throws SQLException {
        Optional<Target> target =
                seeking.flatMap(one -> event.targetsAmong(one).stream().findFirst());
        if (target.isEmpty()) {
            return true;
        }
        if (!hasRoom(target.get())) {
            return false;
        }
        missed.add(new Missed(event, target.get(), placeIf(target.get().policy().ordered())));
        return true;
    }

    private @Nullable Integer placeIf(boolean ordered) {
        return ordered ? places++ : null;
    }

    /** What a paused endpoint gets is held, and stands before nothing. */
    private boolean hasRoom(Target target) throws SQLException {
        return target.paused() || rooms.take(target);
    }

    List<Again> again() {
        return again;
    }

    List<Missed> missed() {
        return missed;
    }

    /** How many stand in sequences. */
    int places() {
        return places;
    }

    /** How far it comes with that. */
    Headway headway() {
        return headway;
    }
}
