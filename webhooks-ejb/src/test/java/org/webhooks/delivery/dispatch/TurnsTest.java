package org.webhooks.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.delivery.dispatch.DueStatement.DueEndpoint;

class TurnsTest {
    private static final long LARGE = 1;
    private static final long SMALL = 2;

    private final List<DueEndpoint> due = List.of(
            new DueEndpoint(LARGE, 11, 64),
            new DueEndpoint(LARGE, 12, 64),
            new DueEndpoint(LARGE, 13, 64),
            new DueEndpoint(LARGE, 14, 64),
            new DueEndpoint(SMALL, 21, 1));

    @ParameterizedTest(name = "behind endpoint {0}: {1}")
    @CsvSource({
        "0, 11 21 12 13 14",
        "11, 12 21 13 14 11",
        "12, 13 21 14 11 12",
        "14, 21 11 12 13 14",
        "15, 21 11 12 13 14",
        "21, 11 21 12 13 14",
    })
    void giveEachAccountOneEndpointAtATime(long last, String turns) {
        assertThat(Turns.of(due, last))
                .extracting(endpoint -> String.valueOf(endpoint.endpointId()))
                .containsExactly(turns.split(" ", -1));
    }

    @Test
    void areNoneWhereNothingIsDue() {
        assertThat(Turns.of(List.of(), 5)).isEmpty();
    }
}
