package org.webhooks.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AlarmTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Alarm alarm = new Alarm();

    @Test
    void doesNotSleepWhereItWasAskedForBefore() throws InterruptedException {
        alarm.wakeAt(System.nanoTime());

        assertThat(alarm.sleep(LONG)).isTrue();
    }

    @Test
    void wakesAtTheEarliestMomentOfThoseThatWereAskedFor() throws InterruptedException {
        long begin = System.nanoTime();
        alarm.wakeAt(begin + LONG.toNanos());
        alarm.wakeAt(begin + Duration.ofMillis(30).toNanos());
        alarm.wakeAt(begin + Duration.ofMinutes(1).toNanos());

        assertThat(alarm.sleep(LONG)).isTrue();
        assertThat(System.nanoTime() - begin)
                .isGreaterThanOrEqualTo(Duration.ofMillis(30).toNanos());
    }

    @Test
    void wakesWhenSomebodyAsksMeanwhile() throws InterruptedException {
        var asked = CompletableFuture.runAsync(() -> alarm.wakeAt(System.nanoTime()));

        assertThat(alarm.sleep(LONG)).isTrue();
        asked.join();
    }

    @Test
    void endsByItselfWhereNobodyAsks() throws InterruptedException {
        assertThat(alarm.sleep(Duration.ofMillis(1))).isFalse();
    }
}
