package org.webhooks.delivery.load;

import java.time.Duration;
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.lane.Lane;

/**
 * How an endpoint has been answering, which decides its lane and how much of its load it gets. A new endpoint gets little
 * until its first answer; one that is slow leaves the fast lane until it has been quick for a while; one that fails gets
 * one call at a time until it succeeds (a circuit breaker). Not safe for several threads.
 */
final class Answering {
    private static final Duration QUICK = Duration.ofMillis(500);
    private static final int QUICK_ANSWERS_TO_LEAVE_THE_SLOW_LANE = 10;
    private static final int UNPROVEN = 8;

    /** So many failures in a row leave one call at a time. */
    static final int FAILURES_TO_BREAK = 3;

    private static final int QUEUED_WHEN_QUICK = 1_024;

    /**
     * Enough for nearly its full load, as a dispatcher that looks often finds more in time; so few that the processors are
     * soon free for those of others, which come behind them.
     */
    private static final int QUEUED_BESIDE_OTHERS = 25;

    /**
     * Of what waited, so many of an endpoint that answers at once leave a processor free after a few milliseconds for what
     * others bring.
     */
    private static final int WAITED_FOR_EACH_PROCESSOR = 6;

    private static final int WAITED_BESIDE_OTHERS =
            WAITED_FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();

    /** Calls that last as long as this are on the way for nearly all of it, where they keep no processor busy. */
    private static final double NANOS_ON_THE_WAY = Duration.ofMillis(100).toNanos();

    private static final long NANOS_OF_WORK = Duration.ofSeconds(1).toNanos();

    /** How much the last answer counts for what is typical. */
    private static final double WEIGHT = 0.1;

    private boolean proven;
    private boolean slow;
    private int quickAnswers;
    private int failuresInARow;
    private double typicalNanos;

    boolean isProven() {
        return proven;
    }

    boolean isBroken() {
        return failuresInARow >= FAILURES_TO_BREAK;
    }

    /** Whether it is slow, or fails, so that it gets less than others. */
    boolean isTroubled() {
        return slow || failuresInARow > 0;
    }

    Lane lane() {
        return slow ? Lane.SLOW : Lane.FAST;
    }

    void ended(Duration duration, boolean answered, Effect effect) {
        proven |= answered;
        typicalNanos += WEIGHT * (duration.toNanos() - typicalNanos);
        switch (effect) {
            case SUCCESS -> failuresInARow = 0;
            case FAILURE, GONE -> failuresInARow++;
            case REST, NONE -> {}
        }
        if (duration.compareTo(Lane.SLOW_CALL) >= 0) {
            isSlow();
        } else if (slow && answered && duration.compareTo(QUICK) < 0) {
            quickAnswers++;
            slow = quickAnswers < QUICK_ANSWERS_TO_LEAVE_THE_SLOW_LANE;
        }
    }

    void isSlow() {
        slow = true;
        quickAnswers = 0;
    }

    /** Forgets the failures: somebody says that it works again. */
    void startAnew() {
        failuresInARow = 0;
    }

    /** How many calls it gets at once. */
    int mostCalls(int cap) {
        if (isBroken()) {
            return Math.min(1, cap);
        }
        return proven ? cap : Math.min(UNPROVEN, cap);
    }

    /** These calls, and how many may wait for them in memory: what an endpoint answers in about a second, or fewer. */
    int mostInHand(int cap, boolean besideOthers) {
        int calls = mostCalls(cap);
        if (!proven || slow || isBroken()) {
            return calls;
        }
        double inASecond = calls * (NANOS_OF_WORK / Math.max(1, typicalNanos));
        int most = besideOthers ? calls + QUEUED_BESIDE_OTHERS : QUEUED_WHEN_QUICK;
        return (int) Math.max(calls, Math.min(most, inASecond));
    }

    /**
     * How many of these may have waited in the database while other accounts want to be called, too: what waits may be very
     * much, and what others publish comes behind it.
     */
    int mostThatWaited(int cap) {
        double onTheWay = Math.min(1, typicalNanos / NANOS_ON_THE_WAY);
        return WAITED_BESIDE_OTHERS + (int) (mostCalls(cap) * onTheWay);
    }
}
