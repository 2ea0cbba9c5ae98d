package org.webhooks.delivery.dispatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.delivery.dispatch.DueStatement.Taken;
import org.webhooks.event.store.LeaseTerms;

/**
 * What the dispatcher asks of the database where endpoints want order. Of each sequence only the first unfinished delivery
 * may be called; whatever it waits for, the others wait with it.
 */
interface OrderedStatement {

    /** A sequence of an endpoint. */
    record Sequence(long endpointId, String orderingKey) {}

    /**
     * The first unfinished delivery of a sequence.
     *
     * @param isDue whether it may be called now; not while it is in hand, held, or waits for its time
     * @param lease under which it was read: it is taken only while that is still so
     */
    record First(Sequence sequence, boolean isDue, UUID id, long accountId, Progress progress, int lease) {}

    /** The first of each sequence, at most so many sequences in their order, behind this one. */
    List<First> firsts(Connection connection, @Nullable Sequence behind, int atMost, LeaseTerms terms)
            throws SQLException;

    /** Takes those that are still as they were read, under a lease of this node. */
    List<Taken> take(Connection connection, List<First> firsts, LeaseTerms terms) throws SQLException;
}
