package org.webhooks.delivery.hand;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What one endpoint has in hand on this node, and how it has been answering, which decides its lane and how much it may
 * have. A new endpoint gets little until its first answer; one that answers quickly may have many queued behind its
 * calls; one that is slow has only as many as it may be called at once.
 */
public final class EndpointLoad {
    private static final int UNPROVEN = 8;
    private static final int QUEUED_WHEN_QUICK = 1_024;
    static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration QUICK = Duration.ofMillis(500);
    private static final int QUICK_ANSWERS_TO_LEAVE_THE_SLOW_LANE = 10;

    private final int mostCalls;
    private final Executor executor;
    private final Queue<Queued> queued = new ArrayDeque<>();
    private int inHand;
    private int calls;
    private int quickAnswers;
    private boolean proven;
    private boolean slow;
    private boolean refused;

    /** A task is on its way that starts what is queued. */
    private boolean starting;

    private record Queued(Runnable call, Runnable giveBack) {}

    /** @param executor starts calls that had to wait: whoever ends the former must not be held up by them */
    EndpointLoad(int mostCalls, Executor executor) {
        this.mostCalls = mostCalls;
        this.executor = executor;
    }

    /** Takes one more in hand; null where it has enough. */
    synchronized @Nullable Lane take() {
        if (inHand >= mostInHand()) {
            refused = true;
            return null;
        }
        inHand++;
        return lane();
    }

    synchronized Lane takeBeyondBounds() {
        inHand++;
        return lane();
    }

    /** Gives one place free, and says whether some were refused meanwhile, for whom there is room now. */
    synchronized boolean giveFree() {
        inHand--;
        boolean wakes = refused;
        refused = false;
        return wakes;
    }

    /** How many more may be taken in hand. */
    synchronized int room() {
        return Math.max(0, mostInHand() - inHand);
    }

    private int mostInHand() {
        if (!proven) {
            return Math.min(UNPROVEN, mostCalls);
        }
        return slow ? mostCalls : Math.max(mostCalls, QUEUED_WHEN_QUICK);
    }

    private int mostCallsNow() {
        return proven ? mostCalls : Math.min(UNPROVEN, mostCalls);
    }

    /** Those that have not answered yet are kept apart from those that have, so that they hold up none of them. */
    synchronized boolean isProven() {
        return proven;
    }

    /** Where its deliveries go now. */
    synchronized Lane lane() {
        return slow ? Lane.SLOW : Lane.FAST;
    }

    /**
     * Starts the call, or queues it behind those that are under way.
     *
     * @param giveBack what to do instead where it can't be called soon
     */
    public void call(Runnable call, Runnable giveBack) {
        synchronized (this) {
            if (calls >= mostCallsNow()) {
                queued.add(new Queued(call, giveBack));
                return;
            }
            calls++;
        }
        call.run();
    }

    /** A call has ended, which says how the endpoint is doing. */
    public synchronized void answered(Duration duration, boolean answered) {
        judge(duration, answered);
    }

    /** A call is over and recorded, or was not made after all: those that wait for it go on. */
    public void over() {
        synchronized (this) {
            calls--;
            if (starting || queued.isEmpty()) {
                return;
            }
            starting = true;
        }
        try {
            executor.execute(this::startQueued);
        } catch (RejectedExecutionException theApplicationStops) {
            startQueued();
        }
    }

    /** One task starts all that there is room for: the calls of a group are over at the same moment. */
    private void startQueued() {
        for (Queued next = next(); next != null; next = next()) {
            next.call().run();
        }
    }

    private synchronized @Nullable Queued next() {
        if (calls >= mostCallsNow() || queued.isEmpty()) {
            starting = false;
            return null;
        }
        calls++;
        return queued.poll();
    }

    private void judge(Duration duration, boolean answered) {
        proven |= answered;
        if (duration.compareTo(SLOW) >= 0) {
            slow = true;
            quickAnswers = 0;
        } else if (slow && answered && duration.compareTo(QUICK) < 0) {
            quickAnswers++;
            slow = quickAnswers < QUICK_ANSWERS_TO_LEAVE_THE_SLOW_LANE;
        }
    }

    /** A call is taking long, or waits long for others: the endpoint is slow, before its first answer says so. */
    public void takesLong() {
        List<Queued> givenBack;
        synchronized (this) {
            slow = true;
            quickAnswers = 0;
            givenBack = List.copyOf(queued);
            queued.clear();
        }
        // they would only hold the places of others
        givenBack.forEach(work -> work.giveBack().run());
    }
}
