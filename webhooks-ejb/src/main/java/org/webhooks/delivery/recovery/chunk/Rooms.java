package org.webhooks.delivery.recovery.chunk;

import java.sql.SQLException;
import org.webhooks.endpoint.registry.Target;

/** How many more deliveries endpoints may get, so that what is recovered does not pile up before what is live. */
interface Rooms {
    /** Takes room for one delivery; false where the endpoint has enough to do. */
    boolean take(Target target) throws SQLException;
}
