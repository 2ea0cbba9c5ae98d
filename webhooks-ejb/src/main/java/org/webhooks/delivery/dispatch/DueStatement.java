package org.webhooks.delivery.dispatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.delivery.hand.Work;
import org.webhooks.event.store.LeaseTerms;

/** What the dispatcher asks of the database where no order is wanted; each call is one statement in the connection's transaction. */
interface DueStatement {

    /**
     * An endpoint with something due.
     *
     * @param due how many deliveries, counted up to what was asked for
     */
    record DueEndpoint(long accountId, long endpointId, int due) implements Turns.Endpoint {}

    /** How many of an endpoint's due deliveries are wanted at most. */
    record Wanted(long endpointId, int most) {}

    /** A delivery taken, under its new lease. */
    record Taken(UUID id, long accountId, long endpointId, Progress progress, int lease) {
        Work.Assignment assignment(Instant leaseEnd) {
            return new Work.Assignment(id, accountId, endpointId, progress, lease, leaseEnd);
        }
    }

    /**
     * All endpoints with something due, however much each has, in the order of their ids.
     *
     * @param uncounted endpoints of which one delivery stands for all that is due
     */
    List<DueEndpoint> dueEndpoints(Connection connection, int countedTo, Set<Long> uncounted, LeaseTerms terms)
            throws SQLException;

    /** Takes due deliveries under a lease of this node, the longest due first, passing over those others are taking. */
    List<Taken> take(Connection connection, List<Wanted> wanted, LeaseTerms terms) throws SQLException;

    /**
     * Makes due what was handed over and whose lease is over, at most so many.
     *
     * @param sparedOwner the start of a node whose deliveries are left alone; 0 is nobody's
     * @return how many there were
     */
    int expireLeases(Connection connection, int most, long sparedOwner, LeaseTerms terms) throws SQLException;
}
