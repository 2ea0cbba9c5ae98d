package org.webhooks.event.publish;

import static org.webhooks.Refusal.Reason.BUSY;
import static org.webhooks.Refusal.Reason.EVENT_CONFLICT;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.webhooks.Refusal;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;

/**
 * Lets one publish at a time ask the database for a key; those with the same key wait for its answer here, where they
 * hold up nobody. What is not under way on this node the database decides.
 */
@Singleton
class OutstandingKeys {
    private record Key(long accountId, String text) {}

    private record First(NewEvent event, CompletableFuture<Published> answer) {}

    /** Of all that wait here. */
    static final long WAITING_BYTES = 32L << 20;

    private final Map<Key, First> outstanding = new ConcurrentHashMap<>();
    private final AtomicLong waitingBytes = new AtomicLong();

    /** Publishes, or waits for the answer of the publish that has the same key and answers with it again. */
    CompletionStage<Published> publishOnce(NewEvent event, Function<NewEvent, CompletionStage<Published>> publish) {
        Key key = new Key(
                event.accountId(),
                event.idempotencyKey() == null
                        ? "id " + event.id()
                        : event.idempotencyKey().text());
        First mine = new First(event, new CompletableFuture<>());
        First first = outstanding.putIfAbsent(key, mine);
        if (first != null) {
            return waitFor(first, event, publish);
        }
        publish.apply(event).whenComplete((published, failure) -> {
            outstanding.remove(key, mine);
            if (failure == null) {
                mine.answer().complete(published);
            } else {
                mine.answer().completeExceptionally(unwrapped(failure));
            }
        });
        return mine.answer();
    }

    private CompletionStage<Published> waitFor(
            First first, NewEvent event, Function<NewEvent, CompletionStage<Published>> publish) {
        long bytes = PublishRequest.bytes(event);
        if (waitingBytes.addAndGet(bytes) > WAITING_BYTES) {
            waitingBytes.addAndGet(-bytes);
            return CompletableFuture.failedStage(new Refusal(BUSY, "too many repetitions wait"));
        }
        return first.answer()
                .handle((published, failure) -> {
                    waitingBytes.addAndGet(-bytes);
                    return failure == null
                            ? CompletableFuture.completedStage(again(first.event(), event, published))
                            : afterFailure(event, unwrapped(failure), publish);
                })
                .thenCompose(answer -> answer);
    }

    /** What was wrong with the first need not be wrong with this one; what ails the database ails both. */
    private CompletionStage<Published> afterFailure(
            NewEvent event, Throwable failure, Function<NewEvent, CompletionStage<Published>> publish) {
        return failure instanceof Refusal refusal && refusal.reason() != BUSY
                ? publishOnce(event, publish)
                : CompletableFuture.failedStage(failure);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static Published again(NewEvent first, NewEvent second, Published published) {
        if (!Replays.askTheSame(first, second)) {
            throw new Refusal(EVENT_CONFLICT);
        }
        return published.again();
    }
}
