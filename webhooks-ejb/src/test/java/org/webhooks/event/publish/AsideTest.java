package org.webhooks.event.publish;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsideTest {
    private final Aside aside = new Aside(Executors.defaultThreadFactory());
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void end() {
        gate.countDown();
        aside.stop();
    }

    @Test
    void refusesWhatItHasNoMemoryForUntilOthersAreDone() {
        assertThat(aside.offerBlocked(Aside.BLOCKED_BYTES, this::awaitGate)).isTrue();
        assertThat(aside.offerBlocked(1, this::awaitGate)).isFalse();

        gate.countDown();

        await().until(() -> aside.offerBlocked(Aside.BLOCKED_BYTES, this::awaitGate));
    }

    @Test
    void hasTheMemoryAgainOfWhatFails() {
        assertThat(aside.offerLarge(Aside.LARGE_BYTES, () -> {
                    // as an error in a publish would, but not reported by the thread it ends
                    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
                    throw new IllegalStateException("as the test wants it");
                }))
                .isTrue();

        await().until(() -> aside.offerLarge(Aside.LARGE_BYTES, this::awaitGate));
    }

    @Test
    void whatIsBlockedTakesNoMemoryFromWhatIsLarge() {
        assertThat(aside.offerBlocked(Aside.BLOCKED_BYTES, this::awaitGate)).isTrue();
        assertThat(aside.offerLarge(Aside.LARGE_BYTES, this::awaitGate)).isTrue();
    }

    private void awaitGate() {
        try {
            assertThat(gate.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
