package org.webhooks.api.limit;

import java.util.Arrays;

/** How many events of one account were admitted in each of the last 60 seconds. Not safe for several threads at once. */
final class SecondsCounted {
    static final int LENGTH = 60;

    private final int limit;
    private final int[] counts = new int[LENGTH];
    private int sum;
    private long last;

    SecondsCounted(int limit) {
        this.limit = limit;
    }

    /**
     * Counts events where they are within the limit.
     *
     * @param second never less than before
     */
    Admission admit(int events, long second) {
        forgetWhatEndedBy(second);
        if (sum + (long) events > limit) {
            return Admission.refused(limit, secondsUntilRoomFor(events, second));
        }
        counts[index(second)] += events;
        sum += events;
        return Admission.granted(limit, limit - sum);
    }

    /**
     * Uncounts events, unless their minute is over.
     *
     * @param countedIn the second in which they were counted
     * @param second never less than before
     */
    void giveBack(int events, long countedIn, long second) {
        forgetWhatEndedBy(second);
        if (second - countedIn < LENGTH) {
            counts[index(countedIn)] -= events;
            sum -= events;
        }
    }

    private void forgetWhatEndedBy(long second) {
        if (second - last >= LENGTH) {
            Arrays.fill(counts, 0);
            sum = 0;
        } else {
            for (long ended = last + 1; ended <= second; ended++) {
                sum -= counts[index(ended)];
                counts[index(ended)] = 0;
            }
        }
        last = second;
    }

    private int secondsUntilRoomFor(int events, long second) {
        int left = sum;
        for (int wait = 1; wait < LENGTH; wait++) {
            left -= counts[index(second + wait)];
            if (left + (long) events <= limit) {
                return wait;
            }
        }
        return LENGTH;
    }

    boolean isQuiet(long second) {
        return second - last >= LENGTH;
    }

    private static int index(long second) {
        return (int) Math.floorMod(second, (long) LENGTH);
    }
}
