package org.webhooks.delivery.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.outbound.CallOutcome;

class DecisionTest {
    /** A Sunday, 08:49:07 UTC. */
    private static final Instant NOW = Instant.parse("2026-11-22T08:49:07Z");

    private static final double NO_JITTER = 0.5;
    private static final RetrySchedule SCHEDULE = new RetrySchedule(List.of(
            Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2)));

    @ParameterizedTest(name = "{0} after {1} steps: {2}, next in {3}")
    @CsvSource({
        "200, 0, DELIVERED,,     SUCCESS",
        "201, 4, DELIVERED,,     SUCCESS",
        "204, 0, DELIVERED,,     SUCCESS",
        "299, 0, DELIVERED,,     SUCCESS",
        "100, 0, WAITING,  PT1M, FAILURE",
        "300, 0, WAITING,  PT1M, FAILURE",
        "301, 0, WAITING,  PT1M, FAILURE",
        "302, 1, WAITING,  PT5M, FAILURE",
        "307, 2, WAITING,  PT30M,FAILURE",
        "308, 3, WAITING,  PT2H, FAILURE",
        "400, 0, WAITING,  PT1M, FAILURE",
        "401, 0, WAITING,  PT1M, FAILURE",
        "404, 0, WAITING,  PT1M, FAILURE",
        "409, 0, WAITING,  PT1M, FAILURE",
        "410, 0, CANCELLED,,     GONE",
        "410, 4, CANCELLED,,     GONE",
        "429, 0, WAITING,  PT1M, FAILURE",
        "500, 0, WAITING,  PT1M, FAILURE",
        "500, 3, WAITING,  PT2H, FAILURE",
        "500, 4, FAILED,,        FAILURE",
        "500, 5, FAILED,,        FAILURE",
        "503, 4, FAILED,,        FAILURE",
        "599, 0, WAITING,  PT1M, FAILURE",
        "999, 0, WAITING,  PT1M, FAILURE",
    })
    void followsTheStatus(int status, int steps, DeliveryState state, @Nullable Duration dueIn, Effect effect) {
        Decision decision = after(steps, answer(status, null));

        assertThat(decision.state()).isEqualTo(state);
        assertThat(decision.dueIn()).isEqualTo(dueIn);
        assertThat(decision.effect()).isEqualTo(effect);
        assertThat(decision.rest()).isNull();
        assertThat(decision.progress()).isEqualTo(new Progress(7 + 1, steps + 1, Duration.ZERO));
    }

    @Test
    void takesAnAnswerThatWasNotReadToItsEndForAFailure() {
        Decision decision = after(0, new CallOutcome(NOW, Duration.ZERO, 200, "timed out", List.of(), "", null));

        assertThat(decision.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(decision.effect()).isEqualTo(Effect.FAILURE);
        assertThat(decision.reason()).isEqualTo("timed out");
    }

    @Test
    void tellsTheOperatorWhyACallWithoutAnAnswerFailed() {
        Decision decision = after(4, new CallOutcome(NOW, Duration.ZERO, null, "refused", List.of(), "", null));

        assertThat(decision.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(decision.reason()).isEqualTo("refused");
    }

    @Test
    void saysThatRedirectsAreNotFollowed() {
        assertThat(after(0, answer(302, null)).reason()).isEqualTo("redirects are not followed");
        assertThat(after(0, answer(500, null)).reason()).isNull();
    }

    @ParameterizedTest(name = "{0} with Retry-After {1} rests {2}")
    @CsvSource({
        "429, 1,                             PT1S",
        "429, 120,                           PT2M",
        "502, 120,                           PT2M",
        "503, 120,                           PT2M",
        "504, 120,                           PT2M",
        "503, ' 7 ',                         PT7S",
        "503, 0007,                          PT7S",
        "503, 86400,                         PT24H",
        "503, 86401,                         PT24H",
        "503, 1000000000000,                 PT24H",
        "503, 99999999999999999999999999999, PT24H",
        "503, 'Sun, 22 Nov 2026 08:49:37 GMT',  PT30S",
        "503, 'Sunday, 22-Nov-26 08:49:37 GMT', PT30S",
        "503, 'Sun Nov 22 08:49:37 2026',       PT30S",
        "503, 'Wed Dec  2 08:49:07 2026',       PT24H",
        "503, 'Fri, 01 Jan 2100 00:00:00 GMT',  PT24H",
        "503, 'Fri, 1 Jan 2100 00:00:00 GMT',   PT24H",
    })
    void restsTheEndpointAsLongAsItAsksFor(int status, String retryAfter, Duration rest) {
        Decision decision = after(4, answer(status, retryAfter));

        assertThat(decision.rest()).isEqualTo(rest);
        assertThat(decision.dueIn()).isEqualTo(rest);
        assertThat(decision.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(decision.effect()).isEqualTo(Effect.REST);
        assertThat(decision.progress()).isEqualTo(new Progress(8, 4, rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "1.5",
                "1e3",
                "soon",
                "Sat, 21 Nov 2026 08:49:37 GMT",
                "Sun, 22 Nov 2026 08:49:07 GMT",
                "2026-11-23T00:00:00Z",
                "Sun, 32 Nov 2026 08:49:37 GMT",
                "٣"
            })
    void ignoresWhatAsksForNoRestOrCantBeRead(String retryAfter) {
        Decision decision = after(0, answer(503, retryAfter));

        assertThat(decision.rest()).isNull();
        assertThat(decision.effect()).isEqualTo(Effect.FAILURE);
        assertThat(decision.dueIn()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 400, 408, 410, 413, 500, 501, 505})
    void heedsRetryAfterWithNoOtherStatus(int status) {
        assertThat(after(0, answer(status, "60")).rest()).isNull();
    }

    @Test
    void countsAsAFailureOnceTheDeliveryHasBeenPutOffForADayInAll() {
        Progress before = new Progress(30, 2, Duration.ofHours(24).minusSeconds(60));

        Decision within = Decision.after(before, answer(503, "60"), SCHEDULE, NOW, NO_JITTER);
        Decision beyond = Decision.after(before, answer(503, "61"), SCHEDULE, NOW, NO_JITTER);

        assertThat(within.effect()).isEqualTo(Effect.REST);
        assertThat(within.progress()).isEqualTo(new Progress(31, 2, Duration.ofHours(24)));
        assertThat(beyond.effect()).isEqualTo(Effect.FAILURE);
        assertThat(beyond.progress()).isEqualTo(new Progress(31, 3, before.rested()));
        assertThat(beyond.dueIn()).isEqualTo(Duration.ofMinutes(30));
        assertThat(beyond.rest()).isEqualTo(Duration.ofSeconds(61));
    }

    @Test
    void isDueNoEarlierThanTheRestEnds() {
        Progress before = new Progress(30, 0, Duration.ofHours(24));

        Decision decision = Decision.after(before, answer(503, "7200"), SCHEDULE, NOW, NO_JITTER);

        assertThat(decision.dueIn()).isEqualTo(Duration.ofHours(2));
    }

    private static Decision after(int steps, CallOutcome outcome) {
        return Decision.after(new Progress(7, steps, Duration.ZERO), outcome, SCHEDULE, NOW, NO_JITTER);
    }

    private static CallOutcome answer(int status, @Nullable String retryAfter) {
        return new CallOutcome(NOW, Duration.ofMillis(5), status, null, List.of(), "", retryAfter);
    }
}
