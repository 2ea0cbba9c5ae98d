package org.webhooks.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.webhooks.Refusal;

class BodyRoomTest {
    private final BodyRoom room = new BodyRoom(10, 4, Duration.ZERO);

    @Test
    void takesBodiesWhileThereIsRoom() {
        assertThat(room.with(6, () -> room.with(4, () -> "read"))).isEqualTo("read");
    }

    @Test
    void refusesWhatHasNoRoomAsBusy() {
        assertThatThrownBy(() -> room.with(7, () -> room.with(4, () -> "never read")))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.reason()).isEqualTo(Refusal.Reason.BUSY));
    }

    @Test
    void givesEvenAShortBodyItsLeastPart() {
        assertThatThrownBy(() -> room.with(1, () -> room.with(1, () -> room.with(1, () -> "never read"))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void hasTheRoomAgainOfWhatWasReadAndOfWhatFailed() {
        assertThatThrownBy(() -> room.with(10, () -> {
                    throw new IllegalStateException("broken off");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(room.with(10, () -> "read")).isEqualTo("read");
        assertThat(room.with(10, () -> "again")).isEqualTo("again");
    }
}
