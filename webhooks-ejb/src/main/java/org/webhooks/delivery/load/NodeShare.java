package org.webhooks.delivery.load;

import jakarta.inject.Singleton;

/**
 * This node's share of limits that hold for all nodes together. They are divided evenly; what is left over goes to as many
 * nodes, others for each endpoint, so that even an endpoint with one call at a time has one in all.
 */
@Singleton
public class NodeShare {
    private volatile Place place = new Place(0, 1);

    private record Place(int index, int nodes) {}

    /**
     * Takes a place among those that live.
     *
     * @param index from 0, the same order on every node
     */
    public void is(int index, int nodes) {
        place = new Place(index, nodes);
    }

    /** This node may not call yet: others don't know of it, and have the whole of each limit. */
    public void isNone() {
        place = new Place(0, Integer.MAX_VALUE);
    }

    /** Of so many calls at the same time; 0 where others have them all. */
    int of(long endpointId, int limit) {
        Place now = place;
        if (now.nodes() == Integer.MAX_VALUE) {
            return 0;
        }
        boolean oneMore = Math.floorMod(now.index() - endpointId, (long) now.nodes()) < limit % now.nodes();
        return limit / now.nodes() + (oneMore ? 1 : 0);
    }

    /** Of so many calls in a second. */
    double of(double perSecond) {
        return perSecond / place.nodes();
    }
}
