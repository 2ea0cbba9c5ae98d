package org.webhooks.delivery.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointLoadTest {
    private static final int MOST_CALLS = 100;
    private static final Duration QUICKLY = Duration.ofMillis(5);
    private static final Duration SLOWLY = Duration.ofSeconds(2);

    private final EndpointLoad load = new EndpointLoad(MOST_CALLS, Runnable::run);
    private final List<String> log = new ArrayList<>();

    @Test
    void getsLittleUntilItsFirstAnswer() {
        assertThat(load.room()).isEqualTo(8);

        answer(QUICKLY);

        assertThat(load.room()).isGreaterThan(MOST_CALLS);
    }

    @Test
    void stillGetsLittleAfterATimeout() {
        call("a");
        end(SLOWLY, false);

        assertThat(load.room()).isEqualTo(8);
        assertThat(load.lane()).isEqualTo(Lane.SLOW);
    }

    @Test
    void queuesCallsBeyondItsCapAndStartsThemAsOthersEnd() {
        answer(QUICKLY);
        for (int i = 0; i < MOST_CALLS; i++) {
            call("first");
        }
        call("late");
        assertThat(log).doesNotContain("late");

        end(QUICKLY, true);

        assertThat(log).contains("late");
    }

    @Test
    void givesBackWhatIsQueuedOnceACallTakesLong() {
        answer(QUICKLY);
        for (int i = 0; i < MOST_CALLS + 2; i++) {
            call("call");
        }

        load.takesLong();

        assertThat(log).filteredOn("given back"::equals).hasSize(2);
        assertThat(load.lane()).isEqualTo(Lane.SLOW);
        assertThat(load.room()).isEqualTo(MOST_CALLS);
    }

    @Test
    void leavesTheSlowLaneAfterTenQuickAnswers() {
        answer(SLOWLY);
        for (int i = 0; i < 9; i++) {
            answer(QUICKLY);
        }
        assertThat(load.lane()).isEqualTo(Lane.SLOW);

        answer(QUICKLY);

        assertThat(load.lane()).isEqualTo(Lane.FAST);
    }

    @Test
    void saysOnceThatThereIsRoomAgainForThoseThatWereRefused() {
        for (int i = 0; i < 8; i++) {
            assertThat(load.take()).isNotNull();
        }
        assertThat(load.take()).isNull();

        assertThat(load.giveFree()).isTrue();
        assertThat(load.giveFree()).isFalse();
    }

    private void call(String name) {
        load.call(() -> log.add(name), () -> log.add("given back"));
    }

    private void answer(Duration duration) {
        call("answered");
        end(duration, true);
    }

    private void end(Duration duration, boolean answered) {
        load.answered(duration, answered);
        load.over();
    }
}
