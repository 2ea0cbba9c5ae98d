package org.webhooks.delivery.node;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.webhooks.delivery.dispatch.DispatchLoop;
import org.webhooks.delivery.recovery.run.RecoveryLoop;
import org.webhooks.delivery.sweep.SweepLoop;

/** All that takes deliveries from the database or moves them there, while the node runs. */
@Singleton
class Dispatching {
    private final DispatchLoop dispatch;
    private final SweepLoop sweeps;
    private final RecoveryLoop recovery;

    @Inject
    Dispatching(DispatchLoop dispatch, SweepLoop sweeps, RecoveryLoop recovery) {
        this.dispatch = dispatch;
        this.sweeps = sweeps;
        this.recovery = recovery;
    }

    void start() {
        dispatch.start();
        sweeps.start();
        recovery.start();
    }

    /** Returns when what is under way is committed. */
    void stop() {
        recovery.stop();
        sweeps.stop();
        dispatch.stop();
    }
}
