package org.webhooks.delivery.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private final RetrySchedule schedule = new RetrySchedule(List.of(
            Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2)));

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT30M", "4, PT2H"})
    void waitsBeforeTheNextAttempt(int step, Duration expected) {
        assertThat(schedule.waitAfter(step, 0.5)).contains(expected);
    }

    @Test
    void givesUpWhenTheScheduleIsExhausted() {
        assertThat(schedule.waitAfter(5, 0.5)).isEmpty();
        assertThat(schedule.waitAfter(6, 0.5)).isEmpty();
    }

    @Test
    void spreadsTheWaitByATenthToEachSide() {
        assertThat(schedule.waitAfter(1, 0)).contains(Duration.ofSeconds(54));
        assertThat(schedule.waitAfter(1, 1)).contains(Duration.ofSeconds(66));
    }
}
