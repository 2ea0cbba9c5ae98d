package org.webhooks.delivery.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.outbound.CallOutcome;

/**
 * What follows an attempt.
 *
 * @param progress of the delivery with this attempt
 * @param dueIn until the next attempt, where the state is waiting
 * @param effect on the endpoint's health
 * @param rest how long the whole endpoint is left alone; null where it did not ask for it
 * @param reason why the attempt failed, in words for an operator; null where the status says it all
 */
public record Decision(
        DeliveryState state,
        Progress progress,
        @Nullable Duration dueIn,
        Effect effect,
        @Nullable Duration rest,
        @Nullable String reason) {
    private static final int GONE = 410;
    private static final Set<Integer> STATUSES_THAT_MAY_REST = Set.of(429, 502, 503, 504);

    /** So long in all may a receiver put a delivery off without a step of the schedule. */
    private static final Duration LONGEST_REST_IN_ALL = Duration.ofHours(24);

    /**
     * Decides by what came of the call; a pure function.
     *
     * <ul>
     *   <li>2xx: delivered.
     *   <li>410: cancelled, and the endpoint is gone.
     *   <li>429, 502, 503, 504 with a Retry-After: the endpoint rests, and the delivery is due when the rest ends. That
     *       takes no step of the schedule, until the delivery has been put off for 24 hours in all; then it is a failure
     *       like any other, and due no earlier than the rest ends.
     *   <li>Everything else: the next attempt is due when the schedule says, or the delivery has failed.
     * </ul>
     *
     * @param before the delivery's progress without this attempt
     * @param now when the answer was read, by which a Retry-After with a date is measured
     * @param jitter from 0 to 1, see {@link RetrySchedule}
     */
    public static Decision after(
            Progress before, CallOutcome outcome, RetrySchedule schedule, Instant now, double jitter) {
        if (outcome.success()) {
            return new Decision(DeliveryState.DELIVERED, before.afterStep(), null, Effect.SUCCESS, null, null);
        }
        @Nullable String reason = reason(outcome);
        if (isAnswered(outcome, GONE)) {
            return new Decision(DeliveryState.CANCELLED, before.afterStep(), null, Effect.GONE, null, reason);
        }
        Duration rest = rest(outcome, now);
        if (rest != null && before.rested().plus(rest).compareTo(LONGEST_REST_IN_ALL) <= 0) {
            return new Decision(DeliveryState.WAITING, before.afterRest(rest), rest, Effect.REST, rest, reason);
        }
        return afterFailure(before.afterStep(), schedule, jitter, rest, reason);
    }

    private static Decision afterFailure(
            Progress progress,
            RetrySchedule schedule,
            double jitter,
            @Nullable Duration rest,
            @Nullable String reason) {
        Optional<Duration> wait = schedule.waitAfter(progress.step(), jitter);
        if (wait.isEmpty()) {
            return new Decision(DeliveryState.FAILED, progress, null, Effect.FAILURE, rest, reason);
        }
        Duration dueIn = rest != null && rest.compareTo(wait.get()) > 0 ? rest : wait.get();
        return new Decision(DeliveryState.WAITING, progress, dueIn, Effect.FAILURE, rest, reason);
    }

    /** No call was made, and none is to be: held or cancelled. */
    public static Decision setAside(Progress progress, DeliveryState state) {
        return new Decision(state, progress, null, Effect.NONE, null, null);
    }

    /** No call was made yet: it is due again at once, which counts as no attempt. */
    public static Decision giveBack(Progress progress) {
        return new Decision(DeliveryState.WAITING, progress, Duration.ZERO, Effect.NONE, null, null);
    }

    private static @Nullable Duration rest(CallOutcome outcome, Instant now) {
        Integer status = outcome.status();
        return status != null && STATUSES_THAT_MAY_REST.contains(status)
                ? RetryAfter.read(outcome.retryAfter(), now).orElse(null)
                : null;
    }

    private static boolean isAnswered(CallOutcome outcome, int status) {
        return outcome.status() != null && outcome.status() == status;
    }

    private static @Nullable String reason(CallOutcome outcome) {
        if (outcome.error() != null || outcome.status() == null) {
            return outcome.error();
        }
        if (outcome.status() == GONE) {
            return "the receiver is gone for good, so that its endpoint is disabled";
        }
        return outcome.status() >= 300 && outcome.status() <= 399 ? "redirects are not followed" : null;
    }
}
