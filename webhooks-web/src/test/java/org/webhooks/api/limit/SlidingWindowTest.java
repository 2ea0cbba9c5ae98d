package org.webhooks.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowTest {
    private static final long MINUTE = 60_000_000_000L;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 60, 100, 1000})
    void admitsExactlyWhatFitsIntoAnyMinute(int limit) {
        SlidingWindow window = new SlidingWindow(limit);
        Deque<Long> admitted = new ArrayDeque<>();
        Random random = new Random(limit);
        long now = 0;
        for (int i = 0; i < 20 * limit; i++) {
            now += random.nextLong(2 * MINUTE / limit);
            while (!admitted.isEmpty() && admitted.getFirst() <= now - MINUTE) {
                admitted.removeFirst();
            }
            boolean fits = admitted.size() < limit;

            Admission admission = window.admit(now);

            assertThat(admission.admitted()).isEqualTo(fits);
            if (fits) {
                admitted.addLast(now);
            }
            assertThat(admission.remaining()).isEqualTo(limit - admitted.size());
        }
    }
}
