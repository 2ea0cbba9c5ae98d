package org.webhooks.api.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.platform.Requests.assertRefusal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.api.platform.request.Cursor;
import org.webhooks.event.EventQuery.Position;
import org.webhooks.event.IdempotencyKey;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Occurrence;
import org.webhooks.event.Published;
import org.webhooks.event.request.EventRequests;

class PublishingOverRestTest {
    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Published PUBLISHED =
            new Published(ID, "order.created", Instant.ofEpochMilli(1_700_000_000_123L), 2, false);

    @Test
    void answersInTheNativeForm() {
        assertThat(PublishJson.body(PUBLISHED))
                .hasToString("{\"eventId\":\"evt_" + ID
                        + "\",\"type\":\"order.created\",\"createdAt\":1700000000123,\"deliveries\":2}");
        assertThat(PublishJson.body(List.of(PUBLISHED)))
                .hasToString("{\"events\":[{\"eventId\":\"evt_" + ID + "\",\"deliveries\":2}]}");
    }

    @Test
    void completesWhatThePublisherLeavesOut() {
        IdempotencyKey key = IdempotencyKey.ofSingle("k");
        NewEvent event = EventRequests.readOne("{\"type\":\"order.created\",\"data\":null}".getBytes(UTF_8))
                .toPublish(7, key);

        assertThat(event)
                .isEqualTo(new NewEvent(
                        7,
                        new Occurrence("order.created", "order", true, "null"),
                        new NewEvent.Identity(null, key),
                        NewEvent.Timing.AT_ONCE,
                        NewEvent.Addressees.ALL));
    }

    @Test
    void givesEachFurtherEventOfABatchAKeyThatNoCallerCanGive() {
        assertThat(IdempotencyKey.inBatch("k", 0, 4)).isEqualTo(new IdempotencyKey("k", 4));
        assertThat(IdempotencyKey.inBatch("k", 3, 4)).isEqualTo(new IdempotencyKey("k 3", 4));
        assertRefusal(() -> IdempotencyKeyHeader.check("k 3"))
                .isEqualTo("Idempotency-Key must be 1 to 255 visible ASCII characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ä", "a\tb", "\u007f"})
    void refusesOtherKeys(String key) {
        assertRefusal(() -> IdempotencyKeyHeader.check(key)).startsWith("Idempotency-Key must be");
    }

    @Test
    void refusesKeysThatAreTooLong() {
        assertThat(IdempotencyKeyHeader.check("k".repeat(255))).hasSize(255);
        assertRefusal(() -> IdempotencyKeyHeader.check("k".repeat(256))).startsWith("Idempotency-Key must be");
    }

    @Test
    void goesOnFromAPlainMoment() {
        assertThat(EventCursor.read("1700000000000"))
                .isEqualTo(new Position(Instant.ofEpochMilli(1_700_000_000_000L), null));
        assertThat(EventCursor.read(null)).isNull();
        assertRefusal(() -> EventCursor.read("1700000000000000000")).isEqualTo("cursor is invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01T00:00:00Z", "-1000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void refusesAPlaceThatNoDatabaseKeeps(String moment) {
        String cursor = Cursor.of(moment + " " + ID);

        assertRefusal(() -> EventCursor.read(cursor)).isEqualTo("cursor is invalid");
    }
}
