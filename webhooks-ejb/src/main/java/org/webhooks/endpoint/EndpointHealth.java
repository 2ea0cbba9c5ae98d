package org.webhooks.endpoint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has been answering, and whether it is paused. The counters are written in bulk by the recording of
 * attempts; what is here changes the pause and what is to be done with deliveries that wait.
 */
@Entity
@Table(name = "endpoint_health")
@SuppressWarnings("UnusedVariable") // some columns are read by queries and statements only
public class EndpointHealth {

    /** What is to be done, in chunks, with all unfinished deliveries of the endpoint that nobody has in hand. */
    public enum Sweep {
        HOLD,
        RELEASE,
        CANCEL
    }

    @Id
    private long endpointId;

    private int consecutiveFailures;
    private @Nullable Instant lastDeliveryAt;
    private @Nullable Integer lastDeliveryStatus;
    private @Nullable Instant pausedAt;

    /** No call begins before then: a receiver has asked for it. */
    private @Nullable Instant restsUntil;

    /** It was paused after failures, and has not succeeded since. */
    private boolean recovering;

    /** The end of its last pause. */
    private @Nullable Instant revivedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Sweep sweep;

    /** The sweep leaves deliveries alone that were made later: of an endpoint enabled again meanwhile. */
    private @Nullable Instant sweepUntil;

    @SuppressWarnings("NullAway.Init")
    protected EndpointHealth() {}

    EndpointHealth(long endpointId) {
        this.endpointId = endpointId;
    }

    /** Stops sending; what waits is held. @return whether it was not paused before */
    boolean pause(Instant now) {
        if (pausedAt != null) {
            return false;
        }
        pausedAt = now;
        sweep(Sweep.HOLD, now);
        return true;
    }

    /** The same because it failed; when it succeeds again, its account is told. */
    void pauseAfterFailures(Instant now) {
        pause(now);
        recovering = true;
    }

    /** Ends the pause and a rest, and forgets the failures; what was held goes out. */
    void unpause(Instant now) {
        pausedAt = null;
        restsUntil = null;
        revivedAt = now;
        consecutiveFailures = 0;
        sweep(Sweep.RELEASE, now);
    }

    void cancelDeliveries(Instant now) {
        sweep = Sweep.CANCEL;
        sweepUntil = now;
    }

    /** A cancellation under way is finished first; the dispatcher finds what is left for the pause. */
    private void sweep(Sweep what, Instant now) {
        if (sweep != Sweep.CANCEL) {
            sweep = what;
            sweepUntil = now;
        }
    }

    long endpointId() {
        return endpointId;
    }

    public int consecutiveFailures() {
        return consecutiveFailures;
    }

    public @Nullable Instant lastDeliveryAt() {
        return lastDeliveryAt;
    }

    public @Nullable Integer lastDeliveryStatus() {
        return lastDeliveryStatus;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }
}
