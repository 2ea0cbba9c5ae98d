package org.webhooks.delivery.hand;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.webhooks.delivery.load.EndpointLoads;

/**
 * Looks after what is in hand: moves what lasts to the slow lane, lets go of what is overdue, and forgets endpoints of which
 * nothing was in hand for long.
 */
@Singleton
public class HandWatch {
    private static final int LOOKS_BETWEEN_FORGETTING = 50;

    private final InHand inHand;
    private final EndpointLoads loads;
    private int looks;

    @Inject
    public HandWatch(InHand inHand, EndpointLoads loads) {
        this.inHand = inHand;
        this.loads = loads;
    }

    /** Called a few times a second by one thread. */
    public void look() {
        inHand.thoseThatTakeLong().forEach(work -> work.place().takesLong());
        inHand.letGoOfTheOverdue();
        if (++looks % LOOKS_BETWEEN_FORGETTING == 0) {
            loads.forgetIdle();
        }
    }
}
