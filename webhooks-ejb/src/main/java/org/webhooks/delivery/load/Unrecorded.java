package org.webhooks.delivery.load;

/**
 * How many of an endpoint's calls are over and not recorded yet, which are made again after a crash: for each that it may
 * get at once a few. Not for several threads.
 */
final class Unrecorded {
    /** With one for each, what 256 publishers bring to one endpoint falls behind: it waits for records instead of calls. */
    private static final int FOR_EACH_CALL = 4;

    private int count;

    /** Counts one more, unless there are enough of them. */
    boolean add(int mostCalls) {
        if (count >= FOR_EACH_CALL * mostCalls) {
            return false;
        }
        count++;
        return true;
    }

    void remove() {
        count--;
    }
}
