package org.webhooks.delivery.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLISECOND = 1_000_000L;

    private final Pace pace = new Pace();

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 3, 10, 50, 333, 10_000})
    void spreadsCallsEvenlyHoweverOftenItIsAsked(double perSecond) {
        List<Long> starts = startsWithin(10 * SECOND, perSecond);

        assertThat(starts).hasSizeBetween((int) (10 * perSecond), (int) (10.2 * perSecond) + 1);
        long interval = Math.round(SECOND / perSecond);
        for (int i = 1; i < starts.size(); i++) {
            assertThat(starts.get(i) - starts.get(i - 1)).isGreaterThanOrEqualTo(interval);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 1_000})
    void savesNothingUpWhileNobodyCalls(double perSecond) {
        pace.take(perSecond, 0);
        long later = 3_600 * SECOND;

        long first = pace.take(perSecond, later);
        long second = pace.take(perSecond, later);

        assertThat(first).isEqualTo(later);
        assertThat(second - first).isEqualTo(Math.round(SECOND / perSecond));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 333, 10_000})
    void hasRoomForAsManyAsItAdmits(double perSecond) {
        for (long now = 0; now < SECOND; now += 7 * MILLISECOND) {
            int room = pace.room(perSecond, now);
            int admitted = 0;
            for (; pace.admits(now); admitted++) {
                pace.take(perSecond, now);
            }
            assertThat(room).isEqualTo(admitted);
        }
    }

    private List<Long> startsWithin(long nanos, double perSecond) {
        List<Long> starts = new ArrayList<>();
        for (long now = 0; now < nanos; now += MILLISECOND) {
            while (pace.admits(now)) {
                starts.add(pace.take(perSecond, now));
                assertThat(starts.get(starts.size() - 1)).isBetween(now, now + Pace.HORIZON.toNanos());
            }
        }
        return starts;
    }
}
