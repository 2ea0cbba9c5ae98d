package org.webhooks.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.webhooks.outbound.CallOutcome;
import org.webhooks.outbound.ResponseHeader;

class WaitingAnswersTest {
    private static final String BODY = "x".repeat(1_000);

    private final WaitingAnswers answers = new WaitingAnswers(2_100);

    @Test
    void keepsWhatThereIsRoomForAndOfTheRestOnlyHowItEnded() {
        answers.keep(log());
        assertThat(answers.keep(log()).responseBody()).isEqualTo(BODY);

        AttemptLog beyond = answers.keep(log());

        assertThat(beyond.responseBody()).isEmpty();
        assertThat(beyond.responseHeaders()).isEqualTo("{}");
        assertThat(beyond.status()).isEqualTo(500);
        assertThat(beyond.requestHeaders()).isEqualTo("{\"webhook-id\":\"evt_1\"}");
    }

    @Test
    void hasTheRoomAgainOfWhatIsRecordedWhetherItWasKeptOrNot() {
        for (int round = 0; round < 100; round++) {
            List<AttemptLog> logs =
                    List.of(answers.keep(log()), answers.keep(log()), answers.keep(log()), answers.keep(log()));
            assertThat(logs.get(1).responseBody()).isEqualTo(BODY);
            logs.forEach(answers::release);
        }
    }

    private static AttemptLog log() {
        return AttemptLog.of(
                Map.of("webhook-id", "evt_1"),
                new CallOutcome(
                        Instant.EPOCH,
                        Duration.ofMillis(5),
                        500,
                        null,
                        List.of(new ResponseHeader("Server", "x")),
                        BODY,
                        null),
                null);
    }
}
