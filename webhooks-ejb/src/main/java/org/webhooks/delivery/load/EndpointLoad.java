package org.webhooks.delivery.load;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.lane.Lane;

/**
 * What one endpoint has in hand on this node: bounded by its limits, and by how it has been answering. Its calls beyond
 * what it gets at once wait here, as many as it answers in about a second; everything else waits in the database.
 */
public final class EndpointLoad {
    private static final long KEPT_NANOS = Duration.ofMinutes(10).toNanos();

    /** Longer than the longest wait of the usual schedule, so that a retry meets what its former attempt has taught. */
    private static final long TROUBLED_KEPT_NANOS = Duration.ofHours(3).toNanos();

    /** So long what comes does not overtake what was refused a place, where the endpoint has limits of its own. */
    private static final long BEHIND_NANOS = Duration.ofSeconds(1).toNanos();

    private final AccountLoad account;
    private final Answering answering = new Answering();
    private final Pace pace = new Pace();
    private final Unrecorded unrecorded = new Unrecorded();
    private final CallQueue queue;
    private CallLimits limits;
    private boolean besideOthers;
    private int inHand;
    private int waitedInHand;
    private boolean refused;
    private @Nullable Long behindUntil;

    /** @param executor starts calls that had to wait: whoever ends the former must not be held up by them */
    EndpointLoad(AccountLoad account, CallLimits limits, Executor executor) {
        this.account = account;
        this.limits = limits;
        this.queue = new CallQueue(this::mostCalls, executor);
    }

    AccountLoad account() {
        return account;
    }

    /** Whether nothing of it is in hand. */
    synchronized boolean isIdle() {
        return inHand == 0 && queue.isEmpty();
    }

    /** Whether it is idle for so long that what was learned of it is worth nothing any more. */
    synchronized boolean isIdleForLong(long unusedNanos) {
        return isIdle() && unusedNanos > (answering.isTroubled() ? TROUBLED_KEPT_NANOS : KEPT_NANOS);
    }

    /**
     * What it may be called from now on. A pause that has ended since begins anew with the whole of it.
     *
     * @param besideOthers whether other accounts want places, too
     */
    synchronized void limit(CallLimits now, boolean besideOthers) {
        if (!Objects.equals(now.revivedAt(), limits.revivedAt())) {
            answering.startAnew();
        }
        limits = now;
        this.besideOthers = besideOthers;
    }

    private int room(boolean hasWaited) {
        int room = answering.mostInHand(limits.mostCalls(), besideOthers) - inHand;
        return hasWaited && besideOthers
                ? Math.min(room, answering.mostThatWaited(limits.mostCalls()) - waitedInHand)
                : room;
    }

    /** How many it takes at this moment of what waits; where that is none, those that come are told when there is room. */
    synchronized int room(long nanos) {
        int room = room(true);
        if (room > 0 && limits.perSecond() > 0) {
            room = Math.min(room, pace.room(limits.perSecond(), nanos));
        }
        refused |= room <= 0;
        return Math.max(0, room);
    }

    /**
     * Takes one more in hand.
     *
     * @param hasWaited whether it comes from the database; what comes from a publisher does not overtake it
     * @return when its call may start, by {@link System#nanoTime}; null where it has enough at this moment
     */
    synchronized @Nullable Long take(boolean hasWaited, long nanos) {
        if (!hasWaited && isBehind(nanos)) {
            refused = true;
            return null;
        }
        if (room(hasWaited) <= 0 || (limits.perSecond() > 0 && !pace.admits(nanos))) {
            refused = true;
            if (limits.areOwn()) {
                behindUntil = nanos + BEHIND_NANOS;
            }
            return null;
        }
        inHand++;
        waitedInHand += hasWaited ? 1 : 0;
        return limits.perSecond() > 0 ? pace.take(limits.perSecond(), nanos) : nanos;
    }

    private boolean isBehind(long nanos) {
        return behindUntil != null && behindUntil - nanos > 0;
    }

    synchronized void takeBeyondBounds() {
        inHand++;
    }

    /** Gives one place free, and says whether some were refused meanwhile, for whom there is room now. */
    synchronized boolean giveFree(boolean hadWaited) {
        inHand--;
        waitedInHand -= hadWaited ? 1 : 0;
        boolean wakes = refused;
        refused = false;
        return wakes;
    }

    /** When it admits the next one, where only its pace is in the way; null where it is not. */
    synchronized @Nullable Long admitsFrom(long nanos) {
        return room(true) > 0 && limits.perSecond() > 0 ? pace.admitsFrom(nanos) : null;
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
        queue.call(call, giveBack);
    }

    private synchronized int mostCalls() {
        return answering.mostCalls(limits.mostCalls());
    }

    /**
     * A call has ended, which says how the endpoint is doing. Where it begins to fail, what is queued goes back.
     *
     * @return whether it is over by that, and {@link #recorded} says later when it is recorded. Else it is over when it is
     *     recorded: because what follows from a failure must be known before the next call, and because what is answered and
     *     not recorded is called again after a crash. That is bounded; an endpoint that has chosen how many calls it gets at
     *     once gets no more than those twice
     */
    public boolean answered(Duration duration, boolean answered, Effect effect) {
        boolean letGo;
        boolean over;
        synchronized (this) {
            boolean wasBroken = answering.isBroken();
            answering.ended(duration, answered, effect);
            letGo = effect == Effect.REST || (answering.isBroken() && !wasBroken);
            over = effect == Effect.SUCCESS && !limits.areOwn() && unrecorded.add(limits.mostCalls());
        }
        if (letGo) {
            queue.giveBackWhatIsQueued();
        }
        return over;
    }

    /** One is recorded that was over before. */
    synchronized void recorded() {
        unrecorded.remove();
    }

    /** A call is over, or was not made after all: those that wait for it go on. */
    public void over() {
        queue.over();
    }

    /** From now on none waits here: what is queued, and what comes, is given back. */
    void close() {
        queue.close();
    }

    /** A call is taking long: the endpoint is slow, before its first answer says so. */
    void takesLong() {
        synchronized (this) {
            answering.isSlow();
        }
        queue.giveBackWhatIsQueued();
    }
}
