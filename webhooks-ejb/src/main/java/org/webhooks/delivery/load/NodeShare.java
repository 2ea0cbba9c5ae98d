package org.webhooks.delivery.load;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * This node's share of limits that hold for all nodes together. They are divided evenly; what is left over, or all of a
 * limit that is smaller than the number of nodes, goes to those nodes that come first for this endpoint, in an order that
 * its id and their names give. Where a node joins, it comes before others for as many endpoints as are its fair share, and
 * for the rest everything stays where it is.
 */
@Singleton
public class NodeShare {
    private static final Place ALONE = new Place(List.of(0L), 0);
    private static final Place NONE = new Place(List.of(), 0);

    /** Of the fractional part of the golden ratio: odd, with its bits well spread. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private volatile Place place = ALONE;

    /**
     * Where this node stands among those that live.
     *
     * @param seeds of their orders, one for each; none where this node may not call yet
     */
    private record Place(List<Long> seeds, int own) {
        /** How many nodes come before this one for that endpoint. */
        int rank(long endpointId) {
            long weight = weight(seeds.get(own), endpointId);
            int before = 0;
            for (int node = 0; node < seeds.size(); node++) {
                long other = weight(seeds.get(node), endpointId);
                if (other > weight || (other == weight && node < own)) {
                    before++;
                }
            }
            return before;
        }

        private static long weight(long seed, long endpointId) {
            long mixed = (seed ^ endpointId) * GOLDEN;
            mixed = (mixed ^ (mixed >>> 32)) * GOLDEN;
            return mixed ^ (mixed >>> 29);
        }
    }

    /**
     * Takes a place among those that live.
     *
     * @param living all names, in the same order on every node
     * @param own the index of this node's
     */
    public void is(List<String> living, int own) {
        place = new Place(living.stream().map(NodeShare::seed).toList(), own);
    }

    private static long seed(String name) {
        return name.chars().asLongStream().reduce(1, (hash, letter) -> (hash + letter) * GOLDEN);
    }

    /** This node has all to itself. */
    public void isWhole() {
        place = ALONE;
    }

    /** This node may not call yet: others don't know of it, and have the whole of each limit. */
    public void isNone() {
        place = NONE;
    }

    /** Of so many calls at the same time; 0 where others have them all. */
    int of(long endpointId, int limit) {
        Place now = place;
        int nodes = now.seeds().size();
        if (nodes == 0) {
            return 0;
        }
        int left = limit % nodes;
        return limit / nodes + (left > 0 && now.rank(endpointId) < left ? 1 : 0);
    }

    /** Of so many calls in a second. */
    double of(double perSecond) {
        return perSecond / Math.max(1, place.seeds().size());
    }
}
