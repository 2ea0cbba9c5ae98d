package org.webhooks.delivery.load;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint may be called at most by this node.
 *
 * @param mostCalls at the same time
 * @param perSecond evenly spread; 0 is without such a limit
 * @param areOwn whether the endpoint has chosen one of them: then what waits goes before what comes
 * @param revivedAt when its last pause ended; null where it never had one
 */
record CallLimits(
        int mostCalls,
        double perSecond,
        boolean areOwn,
        @Nullable Instant revivedAt) {}
