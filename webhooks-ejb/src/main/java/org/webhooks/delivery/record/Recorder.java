package org.webhooks.delivery.record;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.decision.Decision;
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.decision.RetrySchedule;
import org.webhooks.delivery.hand.Work;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.flush.FlushLimits;
import org.webhooks.flush.Flusher;
import org.webhooks.outbound.CallOutcome;

/** Decides what becomes of a delivery and hands it to the group that is recorded next. Never blocks, never throws. */
@Singleton
public class Recorder {
    private static final Logger LOG = System.getLogger(Recorder.class.getName());

    private static final int GROUP = 512;
    private static final long GROUP_BYTES = 8L << 20;
    private static final int OVERHEAD_BYTES = 800;
    private static final long ANSWER_CHARACTERS = 32L << 20;

    /** What is in hand bounds what waits here, but for what was let go because its lease had ended. */
    private static final int TIMES_IN_HAND = 2;

    private final RetrySchedule schedule;
    private final RandomGenerator random;
    private final Clock clock;
    private final GroupRecord groups;
    private final EndpointSteering steering;
    private final WaitingAnswers answers = new WaitingAnswers(ANSWER_CHARACTERS);
    private final Flusher<Recording> flusher;
    private boolean catchingUp;

    @Inject
    public Recorder(
            DeliverySettings settings,
            GroupRecord groups,
            EndpointSteering steering,
            RandomGenerator random,
            Clock clock,
            ManagedThreadFactory threads) {
        this.groups = groups;
        this.steering = steering;
        this.schedule = new RetrySchedule(settings.retrySchedule());
        this.random = random;
        this.clock = clock;
        FlushLimits limits = new FlushLimits(TIMES_IN_HAND * settings.mostInHand(), Long.MAX_VALUE, GROUP, GROUP_BYTES);
        this.flusher = new Flusher<>("webhooks-record", threads, limits, Recorder::bytes, this::write);
    }

    private static long bytes(Recording recording) {
        AttemptLog log = recording.log();
        return OVERHEAD_BYTES + (log == null ? 0L : log.answerLength());
    }

    private void write(List<Recording> group) {
        try {
            groups.record(group);
        } finally {
            group.forEach(this::releaseAnswer);
        }
    }

    private void releaseAnswer(Recording recording) {
        AttemptLog log = recording.log();
        if (log != null) {
            answers.release(log);
        }
    }

    /** A call has ended. @return what follows from it */
    public Decision record(Work work, Target target, Map<String, String> requestHeaders, CallOutcome outcome) {
        Decision decision = Decision.after(
                work.assignment().progress(), outcome, schedule(target), clock.instant(), random.nextDouble());
        if (decision.effect() != Effect.SUCCESS) {
            LOG.log(
                    Level.INFO,
                    "Attempt {0} of delivery {1} to endpoint {2} failed: {3}; {4}",
                    decision.progress().attempts(),
                    work.deliveryId(),
                    String.valueOf(work.assignment().endpointId()),
                    decision.reason() == null ? "status " + outcome.status() : decision.reason(),
                    decision.dueIn() == null ? decision.state().wireName() : "next in " + decision.dueIn());
        }
        AttemptLog log = answers.keep(AttemptLog.of(requestHeaders, outcome, decision.reason()));
        offer(new Recording(work, new Recording.Call(target, log), decision));
        return decision;
    }

    private RetrySchedule schedule(Target target) {
        List<Duration> own = target.policy().retrySchedule();
        return own.isEmpty() ? schedule : new RetrySchedule(own);
    }

    /** Not called after all, and not to be: held, or cancelled. */
    public void setAside(Work work, DeliveryState state) {
        offer(new Recording(work, null, Decision.setAside(work.assignment().progress(), state)));
    }

    /** Not called after all: it is due again at once, which counts as no attempt. */
    public void giveBack(Work work) {
        offer(new Recording(work, null, Decision.giveBack(work.assignment().progress())));
    }

    private void offer(Recording recording) {
        if (!flusher.offer(recording)) {
            releaseAnswer(recording);
            LOG.log(
                    Level.WARNING,
                    "Delivery {0} is not recorded, the node stops or too much waits; it is due when its lease ends",
                    recording.deliveryId());
        }
    }

    /**
     * Whether outcomes wait that the database has not taken when it was asked to: from its first failure until no more
     * wait than one group takes. Called by one thread.
     */
    public boolean isBehind() {
        if (groups.isRetrying()) {
            catchingUp = true;
        } else if (flusher.waiting() < GROUP) {
            catchingUp = false;
        }
        return catchingUp;
    }

    /** Records what waits, where the database takes it. */
    public void stop() {
        groups.stopRetrying();
        flusher.stop();
        steering.stop();
    }
}
