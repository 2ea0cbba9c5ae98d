package org.webhooks.delivery.lane;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The places of both lanes, and what of the published deliveries waits for this node itself: on its way to its call, or to
 * its record. Where that is much, it is not receivers who are slow, and taking more would only make it wait longer.
 */
public final class Lanes {
    /** What two processors do in about a fifth of a second. */
    private static final int MOST_WAITING_FOR_THE_NODE = 768;

    private final Map<Lane, Window> windows = new EnumMap<>(Lane.class);
    private final Level waitingForTheNode = new Level(MOST_WAITING_FOR_THE_NODE);

    /** @param fast how many places there are in the fast lane */
    public Lanes(int fast, int slow) {
        windows.put(Lane.FAST, new Window(fast));
        windows.put(Lane.SLOW, new Window(slow));
    }

    /** Takes a place, where there is one for this account. */
    public boolean take(Lane lane, Shares account) {
        return window(lane).take(account.in(lane));
    }

    public void takeBeyondBounds(Lane lane, Shares account) {
        window(lane).takeBeyondBounds(account.in(lane));
    }

    /** Gives one place free, and says whether some were refused meanwhile, for whom there is room now. */
    public boolean giveFree(Lane lane, Shares account) {
        return window(lane).giveFree(account.in(lane));
    }

    /** How many places are free; where that is none, those that come are told when there is one. */
    public int room(Lane lane) {
        return window(lane).room();
    }

    /** Whether several accounts have asked for places lately. */
    public boolean isContended(Lane lane) {
        return window(lane).isContended();
    }

    /**
     * What a delivery in that lane waits for, from now on.
     *
     * @param isPublished just now; of what has waited nothing counts, for publishers are to be held up by their own only
     */
    public Standing standing(Lane lane, boolean isPublished) {
        return isPublished && lane == Lane.FAST
                ? Standing.counted(waitingForTheNode)
                : Standing.uncounted(waitingForTheNode);
    }

    /** How many published deliveries wait for the node. */
    public int behind() {
        return waitingForTheNode.count();
    }

    /**
     * Waits until the fast lane has room and the node is not far behind, each this long at most: a publisher is slowed down
     * to what the node can do. Whoever publishes then would wait behind the others all the same.
     */
    public void awaitRoom(Duration atMost) {
        window(Lane.FAST).awaitRoom(atMost);
        waitingForTheNode.awaitRoom(atMost);
    }

    private Window window(Lane lane) {
        return Objects.requireNonNull(windows.get(lane));
    }
}
