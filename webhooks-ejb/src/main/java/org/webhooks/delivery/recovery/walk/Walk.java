package org.webhooks.delivery.recovery.walk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.webhooks.delivery.recovery.progress.Leg;

/**
 * Reads what is next on a leg.
 *
 * @param readsData of events without a delivery, which a filter is to look at
 */
public record Walk(Connection connection, boolean readsData) {

    /**
     * The next rows, in order.
     *
     * @param most rows, and events; the last row of as many may be one of several of its event
     */
    public List<Seen> next(Leg leg, int most) throws SQLException {
        Long endpoint = leg.endpointId();
        return endpoint == null
                ? new AccountWalk(connection).next(leg, most)
                : new EndpointWalk(connection, endpoint, readsData).next(leg, most);
    }
}
