package org.webhooks.event.publish;

import static org.webhooks.Refusal.Reason.BUSY;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.webhooks.Refusal;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;
import org.webhooks.event.store.HandOver;
import org.webhooks.flush.FlushLimits;
import org.webhooks.flush.Flusher;

/**
 * Publishes events outside of any transaction of the caller. A stage completes after the commit: the event and one
 * delivery for each matching endpoint are stored. It fails with a {@link Refusal}: ACCOUNT_NOT_FOUND, ENDPOINT_DISABLED,
 * EVENT_CONFLICT, EVENT_DATA_INVALID, TOO_MANY_DELIVERIES, and BUSY where too much waits, it has waited 5 s, or the
 * database does not store.
 */
@Singleton
public class Publishing {
    private final HandOver handOver;
    private final Admission admission;
    private final GroupPublish groups;
    private final BatchPublish batches;
    private final OutstandingKeys keys;
    private final Flusher<PublishRequest> unkeyed;

    /** Only these can meet a row that another transaction holds; they must not hold up the others. */
    private final Flusher<PublishRequest> keyed;

    @Inject
    public Publishing(
            HandOver handOver,
            Admission admission,
            GroupPublish groups,
            BatchPublish batches,
            OutstandingKeys keys,
            ManagedThreadFactory threads) {
        this.handOver = handOver;
        this.admission = admission;
        this.groups = groups;
        this.batches = batches;
        this.keys = keys;
        this.unkeyed = flusher("webhooks-publish", threads, PublishLimits.UNKEYED);
        this.keyed = flusher("webhooks-publish-keyed", threads, PublishLimits.KEYED);
    }

    private Flusher<PublishRequest> flusher(String name, ManagedThreadFactory threads, FlushLimits limits) {
        return new Flusher<>(name, threads, limits, PublishRequest::bytes, group -> {
            handOver.awaitRoom(PublishLimits.WAIT_FOR_ROOM);
            publish(group);
        });
    }

    private void publish(List<PublishRequest> group) {
        try {
            groups.publish(group);
        } catch (RuntimeException | Error e) {
            group.forEach(request -> request.answer().completeExceptionally(e));
            throw e;
        }
    }

    /** Publishes one event; one that was published before, by its id or key, is answered again as it was. */
    public CompletionStage<Published> publish(NewEvent event) {
        NewEvent admitted;
        try {
            admitted = admission.admit(event);
        } catch (Refusal refusal) {
            return CompletableFuture.failedStage(refusal);
        }
        return admitted.isKeyed()
                ? keys.publishOnce(admitted, once -> enqueue(keyed, once))
                : enqueue(unkeyed, admitted);
    }

    /** Whether {@link #publish} asks the database for nothing before an event of this account waits to be stored. */
    public boolean isAtHand(long accountId) {
        return admission.isAtHand(accountId);
    }

    /** Publishes all of them in one transaction, or none. They are of one account. */
    public CompletionStage<List<Published>> publishAll(List<NewEvent> events) {
        try {
            return batches.publish(admission.admitAll(events));
        } catch (Refusal refusal) {
            return CompletableFuture.failedStage(refusal);
        }
    }

    private static CompletionStage<Published> enqueue(Flusher<PublishRequest> flusher, NewEvent event) {
        PublishRequest request = PublishRequest.of(event);
        if (!flusher.offer(request)) {
            return CompletableFuture.failedStage(new Refusal(BUSY, "too many publishes wait"));
        }
        return inTime(request.answer());
    }

    /** A database that hangs holds the flusher, but not its publishers. */
    private static <R> CompletionStage<R> inTime(CompletableFuture<R> answer) {
        answer.orTimeout(PublishLimits.LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        return answer.exceptionallyCompose(failure -> CompletableFuture.failedStage(
                failure instanceof TimeoutException
                        ? new Refusal(BUSY, "the database has not answered in " + PublishLimits.LONGEST_WAIT)
                        : failure));
    }

    /** Takes no more, and stores and answers what waits. */
    public void stop() {
        unkeyed.stop();
        keyed.stop();
    }
}
