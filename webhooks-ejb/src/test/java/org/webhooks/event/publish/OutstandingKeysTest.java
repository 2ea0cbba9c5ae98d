package org.webhooks.event.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.webhooks.Refusal;
import org.webhooks.event.IdempotencyKey;
import org.webhooks.event.NewEvent;
import org.webhooks.event.NewEvent.Addressees;
import org.webhooks.event.NewEvent.Identity;
import org.webhooks.event.NewEvent.Timing;
import org.webhooks.event.Occurrence;
import org.webhooks.event.Published;

class OutstandingKeysTest {
    /** Of which one fits beside the first, which waits elsewhere. */
    private static final String DATA = '"' + "x".repeat((int) (OutstandingKeys.WAITING_BYTES * 2 / 3)) + '"';

    private static final NewEvent EVENT = new NewEvent(
            7,
            new Occurrence("a.b", "a", true, DATA),
            new Identity(null, IdempotencyKey.ofSingle("key")),
            Timing.AT_ONCE,
            Addressees.ALL);

    private final OutstandingKeys keys = new OutstandingKeys();
    private final CompletableFuture<Published> stored = new CompletableFuture<>();

    @Test
    void refusesRepetitionsThatThereIsNoMemoryForUntilTheFirstIsAnswered() {
        CompletableFuture<Published> first = publish();
        CompletableFuture<Published> second = publish();

        assertThat(publish()).isCompletedExceptionally();
        assertThatThrownBy(() -> publish().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.BUSY));
        assertThat(second).isNotDone();

        stored.complete(new Published(UUID.randomUUID(), "a.b", Instant.EPOCH, 1, false));

        assertThat(first.join().replayed()).isFalse();
        assertThat(second.join().replayed()).isTrue();
    }

    @Test
    void hasTheMemoryAgainOfThoseThatWereAnswered() {
        for (int round = 0; round < 3; round++) {
            CompletableFuture<Published> first = new CompletableFuture<>();
            keys.publishOnce(EVENT, event -> first);
            CompletableFuture<Published> second = publish();
            first.completeExceptionally(new Refusal(Refusal.Reason.BUSY));

            assertThat(second).isCompletedExceptionally();
        }
    }

    private CompletableFuture<Published> publish() {
        return keys.publishOnce(EVENT, event -> stored).toCompletableFuture();
    }
}
