package org.webhooks.event.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.webhooks.event.EventRefused;
import org.webhooks.event.EventToPublish;

class TransactionalEventPublisherTest {
    static Stream<Instant> momentsThatNoDatabaseKeeps() {
        return Stream.of(
                Instant.MIN,
                Instant.MAX,
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.parse("1969-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @MethodSource("momentsThatNoDatabaseKeeps")
    void refusesToDeliverAtAMomentThatNoDatabaseKeeps(Instant deliverAt) {
        EventToPublish event = new EventToPublish("order.created", "{}", null, deliverAt);

        assertThatThrownBy(() -> new TransactionalEventPublisher().publish("acct_1001", event))
                .isInstanceOf(EventRefused.class)
                .hasMessage("deliverAt must be a moment from 1970 to the end of 9999");
    }
}
