package org.webhooks.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.delivery.dispatch.OrderedStatement.First;
import org.webhooks.delivery.dispatch.OrderedStatement.Seen;
import org.webhooks.delivery.dispatch.OrderedStatement.Stretch;

class WalksTest {
    private static final long ONE = 1001;
    private static final long OTHER = 1002;
    private static final int AT_MOST = 10;
    private static final int WANTED = 3;
    private static final long NOW = 1_000_000_000_000L;

    private final Walks walks = new Walks();

    @Test
    void beginWithTheFirstSequence() {
        assertThat(walks.behind(ONE)).isNull();
        assertThat(walks.isResting(ONE, NOW)).isFalse();
    }

    @Test
    void goOnBehindTheLastSequenceOfAStretchThatWasCutShort() {
        walks.advance(seen(ONE, AT_MOST, "k", 0), NOW);

        assertThat(walks.behind(ONE)).isEqualTo("k");
        assertThat(walks.behind(OTHER)).isNull();
        assertThat(walks.isResting(ONE, NOW)).isFalse();
    }

    @Test
    void goOnBehindTheLastSequenceThatThereWasRoomFor() {
        walks.advance(seen(ONE, WANTED, "c", WANTED), NOW);

        assertThat(walks.behind(ONE)).isEqualTo("c");
    }

    @Test
    void beginAnewAtOnceAfterTheLastSequenceWhereSomethingCouldBeCalled() {
        walks.advance(seen(ONE, AT_MOST, "k", 1), NOW);
        walks.advance(seen(ONE, 4, "z", 0), NOW);

        assertThat(walks.behind(ONE)).isNull();
        assertThat(walks.isResting(ONE, NOW)).isFalse();
    }

    @Test
    void restTheLongerTheMoreSequencesTheyLookedAtForNothing() {
        for (int i = 0; i < 99; i++) {
            walks.advance(seen(ONE, AT_MOST, "k" + i, 0), NOW);
        }
        walks.advance(seen(ONE, 0, null, 0), NOW);
        walks.advance(seen(OTHER, 5, "e", 0), NOW);

        assertThat(walks.behind(ONE)).isNull();
        assertThat(walks.isResting(ONE, later(98))).isTrue();
        assertThat(walks.isResting(ONE, later(99))).isFalse();
        assertThat(walks.isResting(OTHER, later(0))).isTrue();
        assertThat(walks.isResting(OTHER, later(1))).isFalse();
    }

    @Test
    void forgetEndpointsWithNothingWaiting() {
        walks.advance(seen(ONE, AT_MOST, "k", 0), NOW);
        walks.advance(seen(OTHER, AT_MOST, "k", 0), NOW);

        walks.keepOnly(List.of(OTHER));

        assertThat(walks.behind(ONE)).isNull();
        assertThat(walks.behind(OTHER)).isEqualTo("k");
    }

    private static long later(long millis) {
        return NOW + Duration.ofMillis(millis).toNanos();
    }

    private static Seen seen(long endpoint, int looked, @Nullable String last, int callable) {
        First first = new First(UUID.randomUUID(), 1, endpoint, Progress.NONE, 0);
        return new Seen(
                new Stretch(endpoint, null, AT_MOST, WANTED), looked, last, Collections.nCopies(callable, first), null);
    }
}
