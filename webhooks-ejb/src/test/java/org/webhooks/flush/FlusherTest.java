package org.webhooks.flush;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlusherTest {
    private static final FlushLimits LIMITS = new FlushLimits(10, 100, 4, 50);

    private final List<List<String>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Flusher<String> flusher = new Flusher<>("test", Thread::new, LIMITS, String::length, this::flush);

    private void flush(List<String> group) {
        groups.add(List.copyOf(group));
        if (group.contains("block")) {
            awaitGate();
        }
        if (group.contains("fail")) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    private void awaitGate() {
        try {
            assertThat(gate.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        gate.countDown();
        flusher.stop();
    }

    @Test
    void groupsWhatArrivesWhileTheLastGroupIsFlushed() {
        blockTheFlusher();
        List.of("a", "b", "c", "d", "e").forEach(flusher::offer);
        gate.countDown();

        await().until(() -> groups.size() == 3);
        assertThat(groups).containsExactly(List.of("block"), List.of("a", "b", "c", "d"), List.of("e"));
    }

    @Test
    void endsAGroupAtItsBytes() {
        blockTheFlusher();
        flusher.offer("x".repeat(30));
        flusher.offer("y".repeat(30));
        gate.countDown();

        await().until(() -> groups.size() == 3);
    }

    @Test
    void refusesWhatIsTooMuch() {
        blockTheFlusher();
        for (int i = 0; i < 10; i++) {
            assertThat(flusher.offer("i")).isTrue();
        }

        assertThat(flusher.offer("one more")).isFalse();
    }

    @Test
    void refusesWhatIsTooLarge() {
        blockTheFlusher();
        assertThat(flusher.offer("x".repeat(60))).isTrue();

        assertThat(flusher.offer("x".repeat(60))).isFalse();
        assertThat(flusher.offer("x".repeat(30))).isTrue();
    }

    @Test
    void goesOnAfterAGroupThatFails() {
        flusher.offer("fail");
        await().until(() -> groups.size() == 1);

        flusher.offer("next");

        await().until(() -> groups.contains(List.of("next")));
    }

    @Test
    void flushesWhatWaitsBeforeItStops() {
        blockTheFlusher();
        List.of("a", "b", "c", "d", "e", "f").forEach(flusher::offer);
        gate.countDown();
        flusher.stop();

        assertThat(groups.stream().flatMap(List::stream)).contains("a", "b", "c", "d", "e", "f");
        assertThat(flusher.offer("late")).isFalse();
    }

    private void blockTheFlusher() {
        flusher.offer("block");
        await().until(() -> !groups.isEmpty());
    }
}
