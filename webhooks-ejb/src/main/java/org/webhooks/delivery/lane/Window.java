package org.webhooks.delivery.lane;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many deliveries of a lane are handed over and not finished, with a bound. Where several accounts want places, none
 * gets more than its share, so that there is room left for who comes with little.
 */
final class Window {
    private static final double SHARE_WHEN_OTHERS_WAIT = 0.75;
    private static final long CONTENDED_NANOS = Duration.ofSeconds(2).toNanos();

    private final int size;
    private final int share;
    private final Level taken;
    private volatile boolean refused;

    /** Who asked last, and until when it is taken for granted that others want places, too. */
    private volatile @Nullable Share lastAsked;

    private volatile long contendedUntil = System.nanoTime();

    Window(int size) {
        this.size = size;
        this.share = (int) (size * SHARE_WHEN_OTHERS_WAIT);
        this.taken = new Level(size);
    }

    /** What an account has in this window. */
    static final class Share {
        private final AtomicInteger taken = new AtomicInteger();
    }

    boolean take(Share account) {
        int limit = isContended(account) ? share : size;
        if (account.taken.incrementAndGet() <= limit && taken.riseWhereThereIsRoom()) {
            return true;
        }
        account.taken.decrementAndGet();
        refused = true;
        return false;
    }

    /** Whether several accounts have asked for places lately. */
    boolean isContended() {
        return contendedUntil - System.nanoTime() > 0;
    }

    private boolean isContended(Share account) {
        Share last = lastAsked;
        if (last != account) {
            lastAsked = account;
            if (last != null) {
                contendedUntil = System.nanoTime() + CONTENDED_NANOS;
            }
        }
        return isContended();
    }

    /** How many places are free; where that is none, those that come are told when there is one. */
    int room() {
        int room = taken.room();
        refused |= room == 0;
        return room;
    }

    void takeBeyondBounds(Share account) {
        account.taken.incrementAndGet();
        taken.rise();
    }

    /** Gives one place free, and says whether some were refused meanwhile, for whom there is room now. */
    boolean giveFree(Share account) {
        account.taken.decrementAndGet();
        boolean wakes = refused;
        refused = false;
        taken.fall();
        return wakes;
    }

    void awaitRoom(Duration atMost) {
        taken.awaitRoom(atMost);
    }
}
