package org.webhooks.delivery.sweep;

import java.time.OffsetDateTime;
import org.webhooks.endpoint.EndpointHealth.Sweep;

/**
 * What is to be moved of one endpoint.
 *
 * @param until what was stored later is not meant
 */
record OpenSweep(long endpointId, Sweep sweep, OffsetDateTime until) {
    boolean isRelease() {
        return sweep == Sweep.RELEASE;
    }
}
