package org.webhooks.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicInteger rounds = new AtomicInteger();
    private @Nullable Loop loop;

    @AfterEach
    void stop() {
        if (loop != null) {
            loop.stop(PATIENCE);
        }
    }

    @Test
    void doesOneRoundAfterTheOther() {
        start(() -> count(SHORT));

        await().until(() -> rounds.get() > 3);
    }

    @Test
    void goesOnWhenARoundFails() {
        start(() -> {
            count(SHORT);
            if (rounds.get() == 1) {
                throw new StackOverflowError("of the first round");
            }
            return SHORT;
        });

        await().until(() -> rounds.get() > 3);
    }

    @Test
    void doesARoundWhenItIsWoken() {
        Loop woken = start(() -> count(FOR_EVER));
        await().until(() -> rounds.get() == 1);

        woken.wake();

        await().until(() -> rounds.get() == 2);
    }

    @Test
    void isWokenByWhatCameDuringARound() {
        start(() -> {
            if (rounds.get() == 0) {
                loop().wake();
            }
            return count(FOR_EVER);
        });

        await().until(() -> rounds.get() == 2);
    }

    @Test
    void returnsFromItsStopWhenTheRoundHasEnded() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stops = new CountDownLatch(1);
        Loop stopped = start(() -> {
            begun.countDown();
            awaitUninterrupted(stops);
            return count(SHORT);
        });
        begun.await();

        CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> stopped.stop(PATIENCE));
        assertThat(stop).isNotDone();
        stops.countDown();

        stop.join();
        assertThat(rounds).hasValue(1);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("a loop is never interrupted", e);
        }
    }

    @Test
    void beginsNoRoundOnceItIsStopped() {
        Loop stopped = start(() -> count(SHORT));
        await().until(() -> rounds.get() > 0);

        stopped.stop(PATIENCE);
        int until = rounds.get();
        stopped.wake();

        await().during(Duration.ofMillis(50)).until(() -> rounds.get() == until);
    }

    private Duration count(Duration untilNext) {
        rounds.incrementAndGet();
        return untilNext;
    }

    private Loop start(Loop.Round round) {
        loop = new Loop("test", Thread::new, round);
        loop.start();
        return loop;
    }

    private Loop loop() {
        return Objects.requireNonNull(loop);
    }
}
