package org.webhooks.delivery.hand;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.webhooks.delivery.load.EndpointLoads;

/** Looks after what is in hand: moves endpoints whose calls last to the slow lane, and lets go of what is overdue. */
@Singleton
public class HandWatch {
    private final InHand inHand;
    private final EndpointLoads loads;

    @Inject
    public HandWatch(InHand inHand, EndpointLoads loads) {
        this.inHand = inHand;
        this.loads = loads;
    }

    /** Called a few times a second by one thread. */
    public void look() {
        inHand.endpointsThatTakeLong().forEach(loads::takesLong);
        inHand.letGoOfTheOverdue();
    }
}
