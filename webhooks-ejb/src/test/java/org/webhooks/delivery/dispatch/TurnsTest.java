package org.webhooks.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Test
    void giveEachAccountOneEndpointAtATime() {
        assertThat(Turns.of(due, 0)).extracting(DueEndpoint::endpointId).containsExactly(11L, 21L, 12L, 13L, 14L);
    }

    @Test
    void beginBehindTheLastEndpointThatHadRoom() {
        assertThat(Turns.of(due, 12)).extracting(DueEndpoint::endpointId).containsExactly(13L, 21L, 14L, 11L, 12L);
    }

    @Test
    void areNoneWhereNothingIsDue() {
        assertThat(Turns.of(List.of(), 5)).isEmpty();
    }
}
