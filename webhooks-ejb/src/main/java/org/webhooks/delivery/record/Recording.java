package org.webhooks.delivery.record;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.decision.Decision;
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.delivery.hand.Content;
import org.webhooks.delivery.hand.Work;
import org.webhooks.delivery.stats.Latencies;
import org.webhooks.endpoint.notice.NoticeType;
import org.webhooks.endpoint.registry.Target;

/**
 * What is to be written of a delivery that is no longer in hand.
 *
 * @param call that was made; null where none was
 */
record Recording(Work work, @Nullable Call call, Decision decision) {

    /**
     * A call as it went.
     *
     * @param target as it was when it was called
     */
    record Call(Target target, AttemptLog log) {}

    /** Whether the account is told that it has failed for good; not of events that tell of such things themselves. */
    boolean isToBeTold() {
        Content content = work.content();
        return decision.state() == DeliveryState.FAILED
                && (content == null || !NoticeType.isOperational(content.eventType()));
    }

    UUID deliveryId() {
        return work.deliveryId();
    }

    int lease() {
        return work.assignment().lease();
    }

    Progress progress() {
        return decision.progress();
    }

    Effect effect() {
        return decision.effect();
    }

    @Nullable
    AttemptLog log() {
        return call == null ? null : call.log();
    }

    @Nullable
    Integer status() {
        return call == null ? null : call.log().status();
    }

    /** Of the time until the answer was there; null where none came. */
    @Nullable
    Integer latencyBucket() {
        AttemptLog log = log();
        return log == null || log.status() == null ? null : Latencies.bucketOf(log.durationMillis());
    }

    @Nullable
    Long dueInMillis() {
        return millis(decision.dueIn());
    }

    @Nullable
    Long restMillis() {
        return millis(decision.rest());
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }
}
