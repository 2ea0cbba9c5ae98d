package org.webhooks.event.type.schema;

/**
 * What the checks of one request may cost together, in steps: each is bounded by its own data, their number is not. For
 * one thread.
 */
public final class CheckBudget {
    private static final int AT_LEAST = 1_000_000;

    private long left;

    private CheckBudget(long left) {
        this.left = left;
    }

    /**
     * Enough for batches as people send them; the checks of the largest then take ten seconds at most.
     *
     * @param characters of the data of all events
     */
    public static CheckBudget forDataOf(long characters) {
        return new CheckBudget(AT_LEAST + characters);
    }

    /** @throws Steps.TooCostly where that was more than is left */
    void take(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Steps.TooCostly(
                    "takes more steps than the checks of one request may take: send fewer events at once");
        }
    }
}
