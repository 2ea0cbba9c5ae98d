package org.webhooks.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventLimitTest {
    private static final long ACCOUNT = 1001;

    private long seconds = 1_000;
    private final EventLimit limit = new EventLimit(100, () -> TimeUnit.SECONDS.toNanos(seconds));

    @Test
    void countsABatchWithAllOfItsEvents() {
        assertThat(limit.admit(ACCOUNT, 99).admitted()).isTrue();
        assertThat(limit.admit(ACCOUNT, 1).remaining()).isZero();

        assertThat(limit.admit(ACCOUNT, 1).admitted()).isFalse();
        assertThat(limit.admit(ACCOUNT + 1, 100).admitted()).isTrue();
    }

    @Test
    void refusesABatchAsAWholeAndCountsNothingOfIt() {
        limit.admit(ACCOUNT, 60);

        assertThat(limit.admit(ACCOUNT, 41).admitted()).isFalse();
        assertThat(limit.admit(ACCOUNT, 40).admitted()).isTrue();
    }

    @Test
    void saysWhenThereIsRoom() {
        limit.admit(ACCOUNT, 70);
        seconds += 20;
        limit.admit(ACCOUNT, 30);

        assertThat(limit.admit(ACCOUNT, 70).retryAfterSeconds()).isEqualTo(40);
        assertThat(limit.admit(ACCOUNT, 71).retryAfterSeconds()).isEqualTo(60);
        seconds += 39;
        assertThat(limit.admit(ACCOUNT, 1).admitted()).isFalse();
        seconds += 1;
        assertThat(limit.admit(ACCOUNT, 70).admitted()).isTrue();
    }

    @Test
    void neverAdmitsABatchThatIsLargerThanTheLimit() {
        assertThat(limit.admit(ACCOUNT, 101)).isEqualTo(Admission.refused(100, 60));
    }

    @Test
    void forgetsAccountsThatPublishNothingForAMinute() {
        limit.admit(ACCOUNT, 1);
        seconds += 61;

        limit.admit(ACCOUNT + 1, 1);

        assertThat(limit.accounts()).isEqualTo(1);
    }

    @Test
    void isNoneAtZero() {
        EventLimit none = new EventLimit(0, () -> 0);

        assertThat(none.admit(ACCOUNT, Integer.MAX_VALUE).admitted()).isTrue();
    }
}
