package org.webhooks.delivery.load;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.decision.Effect;

/**
 * What one endpoint has in hand on this node: bounded by its limits, and by how it has been answering. Its calls beyond
 * what it gets at once wait here, as many as it answers in about a second; everything else waits in the database.
 */
public final class EndpointLoad {
    /** So long what comes does not overtake what was refused a place, where the endpoint has limits of its own. */
    private static final long BEHIND_NANOS = Duration.ofSeconds(1).toNanos();

    private static final Logger LOG = System.getLogger(EndpointLoad.class.getName());

    private final AccountLoad account;
    private final Executor executor;
    private final Answering answering = new Answering();
    private final Pace pace = new Pace();
    private final Queue<Queued> queued = new ArrayDeque<>();
    private CallLimits limits;
    private int inHand;
    private int calls;
    private boolean refused;
    private @Nullable Long behindUntil;

    /** A task is on its way that starts what is queued. */
    private boolean starting;

    private record Queued(Runnable call, Runnable giveBack) {}

    /** @param executor starts calls that had to wait: whoever ends the former must not be held up by them */
    EndpointLoad(AccountLoad account, CallLimits limits, Executor executor) {
        this.account = account;
        this.limits = limits;
        this.executor = executor;
    }

    AccountLoad account() {
        return account;
    }

    /** What it may be called from now on. A pause that has ended since begins anew with the whole of it. */
    void limit(CallLimits now) {
        synchronized (this) {
            if (!Objects.equals(now.revivedAt(), limits.revivedAt())) {
                answering.startAnew();
            }
            limits = now;
        }
        if (now.mostCalls() == 0) {
            // another node has the whole of its limit from now on
            giveBackWhatIsQueued();
        }
    }

    /**
     * Takes one more in hand.
     *
     * @param hasWaited whether it comes from the database; what comes from a publisher does not overtake it
     * @return when its call may start, by {@link System#nanoTime}; null where it has enough for now
     */
    synchronized @Nullable Long take(boolean hasWaited, long nanos) {
        if (!hasWaited && isBehind(nanos)) {
            refused = true;
            return null;
        }
        if (inHand >= answering.mostInHand(limits.mostCalls()) || (limits.perSecond() > 0 && !pace.admits(nanos))) {
            refused = true;
            if (limits.areOwn()) {
                behindUntil = nanos + BEHIND_NANOS;
            }
            return null;
        }
        inHand++;
        return limits.perSecond() > 0 ? pace.take(limits.perSecond(), nanos) : nanos;
    }

    private boolean isBehind(long nanos) {
        return behindUntil != null && behindUntil - nanos > 0;
    }

    synchronized void takeBeyondBounds() {
        inHand++;
    }

    /** Gives one place free, and says whether some were refused meanwhile, for whom there is room now. */
    synchronized boolean giveFree() {
        inHand--;
        boolean wakes = refused;
        refused = false;
        return wakes;
    }

    /** When it admits the next one, where only its pace is in the way; null where it is not. */
    synchronized @Nullable Long admitsFrom(long nanos) {
        boolean hasRoom = inHand < answering.mostInHand(limits.mostCalls());
        return hasRoom && limits.perSecond() > 0 ? pace.admitsFrom(nanos) : null;
    }

    /** Those that have not answered yet are kept apart from those that have, so that they hold up none of them. */
    public synchronized boolean isProven() {
        return answering.isProven();
    }

    /** Where its deliveries go now. */
    synchronized Lane lane() {
        return answering.lane();
    }

    /**
     * Starts the call, or queues it behind those that are under way.
     *
     * @param giveBack what to do instead where it can't be called soon
     */
    public void call(Runnable call, Runnable giveBack) {
        synchronized (this) {
            if (calls >= answering.mostCalls(limits.mostCalls())) {
                queued.add(new Queued(call, giveBack));
                return;
            }
            calls++;
        }
        call.run();
    }

    /** A call has ended, which says how the endpoint is doing. Where it begins to fail, what is queued goes back. */
    public void answered(Duration duration, boolean answered, Effect effect) {
        boolean letGo;
        synchronized (this) {
            boolean wasBroken = answering.isBroken();
            answering.ended(duration, answered, effect);
            letGo = effect == Effect.REST || (answering.isBroken() && !wasBroken);
        }
        if (letGo) {
            giveBackWhatIsQueued();
        }
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
            run(next.call());
        }
    }

    /** Whatever one call ends in, the next ones are started. */
    private static void run(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A call failed to start", e);
        }
    }

    private synchronized @Nullable Queued next() {
        if (calls >= answering.mostCalls(limits.mostCalls()) || queued.isEmpty()) {
            starting = false;
            return null;
        }
        calls++;
        return queued.poll();
    }

    /** A call is taking long: the endpoint is slow, before its first answer says so. */
    public void takesLong() {
        synchronized (this) {
            answering.isSlow();
        }
        giveBackWhatIsQueued();
    }

    /** They would only hold the places of others. */
    private void giveBackWhatIsQueued() {
        List<Queued> givenBack;
        synchronized (this) {
            givenBack = List.copyOf(queued);
            queued.clear();
        }
        givenBack.forEach(work -> work.giveBack().run());
    }

    /** Whether there is nothing to remember of it but how it answered. */
    synchronized boolean isIdle() {
        return inHand == 0 && calls == 0;
    }
}
