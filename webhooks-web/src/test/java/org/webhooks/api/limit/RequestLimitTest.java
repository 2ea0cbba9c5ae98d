package org.webhooks.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private final ManualTime time = new ManualTime();

    @Test
    void admitsAsManyAsItSaysAndTellsHowManyRemain() {
        RequestLimit limit = new RequestLimit(2, time);

        assertThat(limit.admit("a")).isEqualTo(Admission.granted(2, 1));
        assertThat(limit.admit("a")).isEqualTo(Admission.granted(2, 0));
        assertThat(limit.admit("a")).isEqualTo(Admission.refused(2, 60));
    }

    @Test
    void admitsAgainWhenTheFirstIsAMinuteOld() {
        RequestLimit limit = new RequestLimit(2, time);
        limit.admit("a");
        time.pass(Duration.ofSeconds(20));
        limit.admit("a");

        time.pass(Duration.ofSeconds(40).minusNanos(1));
        assertThat(limit.admit("a")).isEqualTo(Admission.refused(2, 1));
        time.pass(Duration.ofNanos(1));
        assertThat(limit.admit("a")).isEqualTo(Admission.granted(2, 0));
        assertThat(limit.admit("a")).isEqualTo(Admission.refused(2, 20));
    }

    @Test
    void roundsTheWaitUpToSeconds() {
        RequestLimit limit = new RequestLimit(1, time);
        limit.admit("a");

        time.pass(Duration.ofMillis(37_001));

        assertThat(limit.admit("a").retryAfterSeconds()).isEqualTo(23);
    }

    @Test
    void doesNotCountWhatItRefuses() {
        RequestLimit limit = new RequestLimit(1, time);
        limit.admit("a");
        for (int i = 0; i < 59; i++) {
            time.pass(Duration.ofSeconds(1));
            assertThat(limit.admit("a").admitted()).isFalse();
        }

        time.pass(Duration.ofSeconds(1));

        assertThat(limit.admit("a").admitted()).isTrue();
    }

    @Test
    void countsEachSubjectByItself() {
        RequestLimit limit = new RequestLimit(1, time);
        limit.admit("a");

        assertThat(limit.admit("b").admitted()).isTrue();
        assertThat(limit.admit("a").admitted()).isFalse();
    }

    @Test
    void keepsNothingWhereThereIsNoLimit() {
        RequestLimit limit = new RequestLimit(0, time);

        assertThat(limit.admit("a")).isSameAs(limit.admit("b")).isSameAs(Admission.UNLIMITED);
        assertThat(limit.subjects()).isZero();
    }

    @Test
    void dropsTheLeastRecentlyUsedOfTooManySubjects() {
        RequestLimit limit = new RequestLimit(2, time);
        limit.admit("seldom");
        limit.admit("often");
        for (int stranger = 0; stranger < 150_000; stranger++) {
            limit.admit(stranger);
            if (stranger % 1000 == 0) {
                limit.admit("often");
            }
        }

        assertThat(limit.subjects()).isBetween(90_000, 100_000);
        assertThat(limit.admit("often").admitted()).isFalse();
        assertThat(limit.admit("seldom").remaining()).isEqualTo(1);
    }

    @Test
    void admitsNoMoreToManyThreadsAtOnce() {
        RequestLimit limit = new RequestLimit(1000, time);
        AtomicInteger admitted = new AtomicInteger();

        IntStream.range(0, 10_000).parallel().forEach(i -> {
            if (limit.admit("a").admitted()) {
                admitted.incrementAndGet();
            }
        });

        assertThat(admitted).hasValue(1000);
    }
}
