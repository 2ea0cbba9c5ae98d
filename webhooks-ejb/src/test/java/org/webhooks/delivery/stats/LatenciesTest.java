package org.webhooks.delivery.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {
    private static final double ERROR = 1.0 / 16;

    private static Latencies of(long... millis) {
        return Arrays.stream(millis)
                .mapToObj(each -> Latencies.ofOne(Latencies.bucketOf(each)))
                .reduce(Latencies.NONE, Latencies::plus);
    }

    @Test
    void theMiddleOfABucketIsAtMostASixteenthOffWhatItStandsFor() {
        LongStream.range(0, 130_000)
                .forEach(millis -> assertThat(Math.abs(LatencyBuckets.middle(LatencyBuckets.of(millis)) - millis))
                        .as("%d ms", millis)
                        .isLessThanOrEqualTo((long) (millis * ERROR)));
    }

    @Test
    void bucketsRiseWithoutAGap() {
        int[] buckets =
                IntStream.range(0, 131_072).map(LatencyBuckets::of).distinct().toArray();

        assertThat(buckets)
                .containsExactly(IntStream.range(0, LatencyBuckets.COUNT).toArray());
    }

    @Test
    void whatIsLongerIsInTheLastBucket() {
        assertThat(LatencyBuckets.of(Integer.MAX_VALUE)).isEqualTo(LatencyBuckets.COUNT - 1);
    }

    @Test
    void noAnswerHasNoPercentile() {
        assertThat(Latencies.NONE.percentile(50)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 99, 100})
    void oneAnswerIsEveryPercentile(int percent) {
        assertThat(of(7).percentile(percent)).contains(7L);
    }

    @Test
    void percentilesAreOfTheNearestRank() {
        Latencies ten = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        assertThat(ten.percentile(50)).contains(5L);
        assertThat(ten.percentile(51)).contains(6L);
        assertThat(ten.percentile(90)).contains(9L);
        assertThat(ten.percentile(99)).contains(10L);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 90, 95, 99})
    void percentilesOfManyAreAtMostASixteenthOff(int percent) {
        Random random = new Random(percent);
        long[] millis = LongStream.generate(() -> (long) Math.exp(random.nextDouble() * 10))
                .limit(1_001)
                .sorted()
                .toArray();
        long exact = millis[(millis.length * percent + 99) / 100 - 1];

        assertThat(of(millis).percentile(percent).orElseThrow())
                .isBetween((long) (exact * (1 - ERROR)), (long) Math.ceil(exact * (1 + ERROR)));
    }

    @Test
    void hoursAddUp() {
        assertThat(of(1, 500).plus(of(3))).isEqualTo(of(1, 3, 500));
        assertThat(of(3).plus(of(1, 500))).isEqualTo(of(1, 3, 500));
    }
}
