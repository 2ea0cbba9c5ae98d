package org.webhooks.delivery.recovery.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.delivery.recovery.Standing;
import org.webhooks.delivery.recovery.progress.Advance.LeftBehind;

class CursorTest {
    private static final Instant NOW = Instant.parse("2024-01-15T10:00:00Z");
    private static final Position BEGIN = Position.before(NOW.minusSeconds(3600));
    private static final Position FURTHER = new Position(NOW.minusSeconds(60), new UUID(0, 7), null);

    @Test
    void oneThatHasGoneOnMayGoOnAtOnceBehindTheOthers() {
        Cursor moved = common(5, NOW.minusSeconds(9)).moved(new Advance(FURTHER, 3, 2, List.of()), NOW);

        assertThat(moved).isEqualTo(new Cursor(0, FURTHER, 8, false, NOW, NOW));
    }

    @ParameterizedTest
    @CsvSource({"0,100", "200,100", "4000,1000", "60000,5000"})
    void theLongerThereIsNoRoomTheMoreSeldomItLooks(long sinceMillis, long waitMillis) {
        Instant movedAt = NOW.minusMillis(sinceMillis);

        Cursor waiting = common(5, movedAt).moved(new Advance(BEGIN, 0, 0, List.of()), NOW);

        assertThat(waiting.nextAt()).isEqualTo(NOW.plusMillis(waitMillis));
        assertThat(waiting.movedAt()).isEqualTo(movedAt);
        assertThat(waiting.done()).isEqualTo(5);
    }

    @Test
    void oneThatIsLeftBehindBeginsWhereItWasLeft() {
        Cursor left = common(5, NOW).leaving(new LeftBehind(8, FURTHER, 2), NOW);

        assertThat(left).isEqualTo(new Cursor(8, FURTHER, 7, false, NOW.plus(Duration.ofMillis(100)), NOW));
    }

    @Test
    void aJobIsAsFarAsTheHindmostAndTheFirstInTimeIsNext() {
        Cursor common = common(50, NOW);
        Cursor slow = new Cursor(8, BEGIN, 5, false, NOW.plusSeconds(1), NOW);
        Cursor slower = new Cursor(9, FURTHER, 7, false, NOW.minusSeconds(1), NOW);

        Cursors cursors = new Cursors(List.of(common, slow, slower));

        assertThat(cursors.done()).isEqualTo(5);
        assertThat(cursors.next()).contains(slower);
        assertThat(cursors.leftBehind()).containsExactlyInAnyOrder(8L, 9L);
        assertThat(new Cursors(List.of(common.atItsEnd())).next()).isEmpty();
    }

    @Test
    void oneThatIsLeftBehindCatchesUpToTheOthersAndNoFurther() {
        Cursor common = new Cursor(0, FURTHER, 50, false, NOW, NOW);
        Cursor slow = new Cursor(8, BEGIN, 5, false, NOW, NOW);

        assertThat(Leg.of(job(), slow, new Cursors(List.of(common, slow))).end())
                .isEqualTo(FURTHER);
        assertThat(Leg.of(job(), slow, new Cursors(List.of(common.atItsEnd(), slow)))
                        .end())
                .isEqualTo(Position.before(NOW));
        assertThat(Leg.of(job(), common, new Cursors(List.of(common, slow))).end())
                .isEqualTo(Position.before(NOW));
    }

    private static Cursor common(long done, Instant movedAt) {
        return new Cursor(Cursor.COMMON, BEGIN, done, false, NOW, movedAt);
    }

    private static OpenJob job() {
        return new OpenJob(
                new UUID(0, 1), 1, null, EnumSet.of(Standing.FAILED), null, BEGIN.createdAt(), NOW, NOW, NOW);
    }
}
