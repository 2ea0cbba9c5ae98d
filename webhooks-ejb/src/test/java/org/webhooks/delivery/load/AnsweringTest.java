package org.webhooks.delivery.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.lane.Lane;

class AnsweringTest {
    private static final Duration QUICKLY = Duration.ofMillis(5);

    private final Answering answering = new Answering();

    @ParameterizedTest(name = "after an answer in {0}: the {1} lane")
    @CsvSource({"PT0.005S, FAST", "PT0.999S, FAST", "PT1S, SLOW", "PT15S, SLOW"})
    void goesToTheLaneOfItsLastAnswers(Duration duration, Lane lane) {
        ended(duration, Effect.SUCCESS, 1);

        assertThat(answering.lane()).isEqualTo(lane);
    }

    @Test
    void leavesTheSlowLaneAfterTenQuickAnswers() {
        ended(Duration.ofSeconds(2), Effect.SUCCESS, 1);
        ended(QUICKLY, Effect.SUCCESS, 9);
        assertThat(answering.lane()).isEqualTo(Lane.SLOW);

        ended(QUICKLY, Effect.SUCCESS, 1);

        assertThat(answering.lane()).isEqualTo(Lane.FAST);
    }

    @Test
    void staysInTheSlowLaneWhereItsAnswersAreNeitherQuickNorSlow() {
        ended(Duration.ofSeconds(2), Effect.SUCCESS, 1);
        ended(Duration.ofMillis(600), Effect.SUCCESS, 100);

        assertThat(answering.lane()).isEqualTo(Lane.SLOW);
    }

    @ParameterizedTest(name = "{0} failures in a row of cap {1}: {2} calls at once")
    @CsvSource({"0, 100, 100", "2, 100, 100", "3, 100, 1", "9, 100, 1", "3, 1, 1", "3, 0, 0", "0, 0, 0", "0, 3, 3"})
    void givesOneCallAtATimeToWhatFails(int failures, int cap, int calls) {
        ended(QUICKLY, Effect.SUCCESS, 1);
        ended(QUICKLY, Effect.FAILURE, failures);

        assertThat(answering.mostCalls(cap)).isEqualTo(calls);
    }

    @Test
    void givesAllOfItsLoadAgainAfterOneSuccess() {
        ended(QUICKLY, Effect.FAILURE, 9);
        ended(QUICKLY, Effect.SUCCESS, 1);

        assertThat(answering.mostCalls(100)).isEqualTo(100);
    }

    @Test
    void takesARestForNoFailure() {
        ended(QUICKLY, Effect.FAILURE, 2);
        ended(QUICKLY, Effect.REST, 5);

        assertThat(answering.isBroken()).isFalse();
    }

    @ParameterizedTest(name = "answers of {0} with cap {1}: about {2} in hand")
    @CsvSource({"PT0.001S, 100, 1024", "PT0.1S, 100, 1000", "PT0.1S, 2, 20", "PT0.9S, 2, 2", "PT0.5S, 100, 200"})
    void hasAsMuchInHandAsItAnswersInASecond(Duration duration, int cap, int inHand) {
        ended(duration, Effect.SUCCESS, 200);

        assertThat(answering.mostInHand(cap, false)).isBetween(inHand, inHand + inHand / 20 + 1);
    }

    @ParameterizedTest(name = "answers of {0} with cap {1}: about {2} in hand")
    @CsvSource({"PT0.001S, 100, 125", "PT0.1S, 100, 125", "PT0.1S, 2, 20", "PT0.9S, 2, 2", "PT0.001S, 1, 26"})
    void hasLittleMoreInHandThanCallsWhereOthersWantToBeCalled(Duration duration, int cap, int inHand) {
        ended(duration, Effect.SUCCESS, 200);

        assertThat(answering.mostInHand(cap, true)).isBetween(inHand, inHand + inHand / 20 + 1);
    }

    @ParameterizedTest(name = "answers of {0} with cap {1}: {2} besides some for each processor")
    @CsvSource({
        "PT0.001S, 100, 1",
        "PT0.01S, 100, 10",
        "PT0.05S, 100, 50",
        "PT0.1S, 100, 100",
        "PT0.5S, 100, 100",
        "PT0.05S, 2, 1",
        "PT0.1S, 0, 0"
    })
    void hasTheMoreInHandOfWhatWaitedTheLessItKeepsProcessorsBusy(Duration duration, int cap, int calls) {
        ended(duration, Effect.SUCCESS, 200);

        int atWork = 6 * Runtime.getRuntime().availableProcessors();
        assertThat(answering.mostThatWaited(cap)).isBetween(atWork + calls - 1, atWork + calls);
    }

    @Test
    void hasNoMoreInHandThanCallsWhereItIsSlow() {
        ended(Duration.ofSeconds(1), Effect.SUCCESS, 1);

        assertThat(answering.mostInHand(100, false)).isEqualTo(100);
    }

    private void ended(Duration duration, Effect effect, int times) {
        for (int i = 0; i < times; i++) {
            answering.ended(duration, true, effect);
        }
    }
}
