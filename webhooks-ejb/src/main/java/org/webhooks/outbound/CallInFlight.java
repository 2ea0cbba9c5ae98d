package org.webhooks.outbound;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.jspecify.annotations.Nullable;
import org.webhooks.outbound.AnswerReader.Answer;

/** A call between its start and its one outcome, for which exchange, deadline and stop compete. */
final class CallInFlight implements FutureCallback<Answer> {

    private static final Logger LOG = System.getLogger(CallInFlight.class.getName());

    private final OutboundCall call;
    private final AnswerReader reader;
    private final Instant startedAt;
    private final Consumer<CallInFlight> leave;
    private final Consumer<CallOutcome> done;
    private final long startedNanos = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Future<?> exchange;

    /** A call that begins now; when it ends, it leaves first and then tells {@code done}. */
    CallInFlight(
            OutboundCall call,
            AnswerReader reader,
            Instant startedAt,
            Consumer<CallInFlight> leave,
            Consumer<CallOutcome> done) {
        this.call = call;
        this.reader = reader;
        this.startedAt = startedAt;
        this.leave = leave;
        this.done = done;
    }

    OutboundCall call() {
        return call;
    }

    AnswerReader reader() {
        return reader;
    }

    boolean hasEnded() {
        return ended.get();
    }

    /** From now on the end of the call ends this exchange too. */
    void exchanging(Future<?> future) {
        exchange = future;
        if (hasEnded()) {
            future.cancel(true);
        }
    }

    void sweep(long nowNanos) {
        if (nowNanos - startedNanos >= call.timeout().toNanos()) {
            abandon("timed out after " + FailureSentence.spelled(call.timeout()));
        }
    }

    /** Ends the call, if it has not, whatever it is waiting for. */
    void abandon(String error) {
        end(reader.head(), error);
        Future<?> running = exchange;
        if (running != null) {
            running.cancel(true);
        }
    }

    @Override
    public void completed(Answer answer) {
        end(answer, null);
    }

    @Override
    public void failed(Exception cause) {
        failed((Throwable) cause);
    }

    void failed(Throwable cause) {
        if (cause instanceof AnswerReader.TooLarge tooLarge) {
            end(tooLarge.answer(), null);
        } else {
            end(reader.head(), FailureSentence.of(cause));
        }
    }

    @Override
    public void cancelled() {
        end(reader.head(), "cut off: the server is stopping");
    }

    private void end(@Nullable Answer answer, @Nullable String error) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        leave.accept(this);
        Duration duration = Duration.ofNanos(System.nanoTime() - startedNanos);
        CallOutcome outcome = answer == null
                ? new CallOutcome(startedAt, duration, null, error, List.of(), "", null)
                : new CallOutcome(
                        startedAt,
                        duration,
                        answer.status(),
                        error,
                        answer.headers(),
                        answer.body(),
                        answer.retryAfter());
        try {
            done.accept(outcome);
        } catch (RuntimeException e) {
            // thrown further it would end an I/O thread or a sweep that serves all other calls
            LOG.log(Level.ERROR, "the outcome of a call to " + call.target().getHost() + " was not taken", e);
        }
    }
}
