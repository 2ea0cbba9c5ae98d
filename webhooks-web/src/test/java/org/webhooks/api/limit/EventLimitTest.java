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
        assertThat(limit.admit(ACCOUNT, 99).admission().admitted()).isTrue();
        assertThat(limit.admit(ACCOUNT, 1).admission().remaining()).isZero();

        assertThat(limit.admit(ACCOUNT, 1).admission().admitted()).isFalse();
        assertThat(limit.admit(ACCOUNT + 1, 100).admission().admitted()).isTrue();
    }

    @Test
    void refusesABatchAsAWholeAndCountsNothingOfIt() {
        limit.admit(ACCOUNT, 60);

        assertThat(limit.admit(ACCOUNT, 41).admission().admitted()).isFalse();
        assertThat(limit.admit(ACCOUNT, 40).admission().admitted()).isTrue();
    }

    @Test
    void saysWhenThereIsRoom() {
        limit.admit(ACCOUNT, 70);
        seconds += 20;
        limit.admit(ACCOUNT, 30);

        assertThat(limit.admit(ACCOUNT, 70).admission().retryAfterSeconds()).isEqualTo(40);
        assertThat(limit.admit(ACCOUNT, 71).admission().retryAfterSeconds()).isEqualTo(60);
        seconds += 39;
        assertThat(limit.admit(ACCOUNT, 1).admission().admitted()).isFalse();
        seconds += 1;
        assertThat(limit.admit(ACCOUNT, 70).admission().admitted()).isTrue();
    }

    @Test
    void knowsABatchThatIsLargerThanTheLimit() {
        assertThat(limit.isExceededBy(101)).isTrue();
        assertThat(limit.isExceededBy(100)).isFalse();
        assertThat(new EventLimit(0, () -> 0).isExceededBy(Integer.MAX_VALUE)).isFalse();
    }

    @Test
    void forgetsWhatIsGivenBack() {
        EventLimit.Entry entry = limit.admit(ACCOUNT, 70);
        seconds += 20;
        limit.admit(ACCOUNT, 30);

        limit.giveBack(entry, 69);

        assertThat(limit.admit(ACCOUNT, 70).admission().admitted()).isFalse();
        assertThat(limit.admit(ACCOUNT, 69).admission().admitted()).isTrue();
    }

    @Test
    void whatIsGivenBackAfterItsMinuteMakesNoRoom() {
        EventLimit.Entry entry = limit.admit(ACCOUNT, 70);
        seconds += 60;
        limit.admit(ACCOUNT, 100);

        limit.giveBack(entry, 70);

        assertThat(limit.admit(ACCOUNT, 1).admission().admitted()).isFalse();
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

        assertThat(none.admit(ACCOUNT, Integer.MAX_VALUE).admission().admitted())
                .isTrue();
    }
}
