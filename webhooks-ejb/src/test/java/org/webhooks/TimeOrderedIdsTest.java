package org.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));

    @Test
    void areOfVersionSevenAndCarryTheMillisecond() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void riseStrictlyEvenWhenTheClockStandsStill() {
        List<String> made =
                Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theFirstOfAMomentIsNoGreaterThanThoseMadeThenAndGreaterThanThoseBefore() {
        UUID id = ids.next();

        assertThat(TimeOrderedIds.firstAt(NOW)).isLessThan(id);
        assertThat(TimeOrderedIds.firstAt(NOW.plusMillis(1))).isGreaterThan(id);
    }
}
