package org.webhooks.benchmark.stand;

import java.time.Instant;
import java.util.UUID;

/**
 * How far deliveries are to come, whoever writes them, by questions that stay cheap however many rows there are: what has not
 * come so far stands in small indexes, and what has is looked for behind a moment only.
 */
public enum Milestone {
    DELIVERED("state = 'delivered'", "state = 'queued'", "state in ('waiting', 'held')"),

    /** Called for the first time, whatever came of it. */
    ATTEMPTED("attempts > 0", "state = 'queued' and attempts = 0", "state in ('waiting', 'held') and attempts = 0");

    private static final String COUNT = "(select count(*) from deliveries where %s)";

    private final String reached;
    private final String unreached;

    /** Each index has one part of what is unfinished: asked for both at once, PostgreSQL would read the whole table. */
    Milestone(String reached, String handedOver, String resting) {
        this.reached = reached;
        this.unreached = "select " + COUNT.formatted(handedOver) + " + " + COUNT.formatted(resting);
    }

    /** Asks how many unfinished deliveries have not come so far. */
    public String unreached() {
        return unreached;
    }

    /** Asks how many have, of those that were made since a moment, which their ids begin with. */
    public String reachedSince(Instant moment) {
        UUID first = new UUID(moment.toEpochMilli() << 16, 0);
        return "select " + COUNT.formatted("id >= '" + first + "' and " + reached);
    }
}
