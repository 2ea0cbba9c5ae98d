package org.webhooks.delivery.load;

import java.time.Instant;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.registry.Target;

/**
 * What an endpoint may be called at most by this node.
 *
 * @param calls at the same time; asked each time, because what nodes join or leave changes it at once
 * @param perSecond evenly spread; 0 is without such a limit
 * @param areOwn whether the endpoint has chosen one of them: then what waits goes before what comes
 * @param revivedAt when its last pause ended; null where it never had one
 */
record CallLimits(
        IntSupplier calls,
        double perSecond,
        boolean areOwn,
        @Nullable Instant revivedAt) {

    /** This node's share of what the endpoint has chosen, or else of what the server has. */
    static CallLimits of(Target target, int mostCallsByDefault, NodeShare share) {
        Integer ownCalls = target.policy().maxInFlight();
        Integer perSecond = target.policy().rateLimit();
        int inAll = ownCalls == null ? mostCallsByDefault : ownCalls;
        return new CallLimits(
                () -> share.of(target.endpointId(), inAll),
                perSecond == null ? 0 : share.of((double) perSecond),
                ownCalls != null || perSecond != null,
                target.revivedAt());
    }

    /** What holds until it is known what the endpoint has chosen. */
    static CallLimits ofUnknown(long endpointId, int mostCallsByDefault, NodeShare share) {
        return new CallLimits(() -> share.of(endpointId, mostCallsByDefault), 0, false, null);
    }

    int mostCalls() {
        return calls.getAsInt();
    }
}
