package org.webhooks.delivery.dispatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

    /** An endpoint with something unfinished in sequences. */
    record OrderedEndpoint(long accountId, long endpointId) implements Turns.Endpoint {}

    /**
     * A part of an endpoint's sequences, in the order of their keys.
     *
     * @param behind the key before it; null begins with the first one
     * @param atMost how many sequences
     * @param wanted ends it sooner, when so many may be called
     */
    record Stretch(long endpointId, @Nullable String behind, int atMost, int wanted) {}

    /**
     * The first unfinished delivery of a sequence, which may be called.
     *
     * @param lease under which it was read: it is taken only while that is still so
     */
    record First(UUID id, long accountId, long endpointId, Progress progress, int lease) {}

    /**
     * What is in a stretch.
     *
     * @param looked how many sequences there were
     * @param last the key of the last of them; null where there was none
     * @param callable not those whose first delivery is in hand, is held, or waits for its time
     * @param nextDueIn when the earliest of those is due that wait for their time; null where none does
     */
    record Seen(
            Stretch stretch,
            int looked,
            @Nullable String last,
            List<First> callable,
            @Nullable Duration nextDueIn) {
        /** Whether there were more sequences than were to be looked at. */
        boolean isCutShort() {
            return looked == stretch.atMost();
        }

        /** Whether sequences may be left behind it. */
        boolean hasMoreBehind() {
            return isCutShort() || callable.size() == stretch.wanted();
        }
    }

    /** All endpoints with something unfinished in sequences, however much each has, in the order of their ids. */
    List<OrderedEndpoint> endpoints(Connection connection) throws SQLException;

    /** Looks at stretches of different endpoints, in this order. */
    List<Seen> look(Connection connection, List<Stretch> stretches, LeaseTerms terms) throws SQLException;

    /** Takes those that are still as they were read, under a lease of this node. */
    List<Taken> take(Connection connection, List<First> firsts, LeaseTerms terms) throws SQLException;
}
