package org.webhooks.api.platform.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.request.Cursor;
import org.webhooks.api.platform.request.Moments;
import org.webhooks.event.EventQuery.Position;
import org.webhooks.event.StoredEvent;

/**
 * Where a list of events goes on: moment and id of the last one shown. The dialect's published API has the moment alone,
 * in milliseconds; such a plain number is still taken.
 */
final class EventCursor {
    private EventCursor() {}

    static String placeOf(StoredEvent event) {
        return event.createdAt() + " " + event.id();
    }

    static @Nullable Position read(@Nullable String cursor) {
        if (cursor != null) {
            Optional<Instant> plain = Moments.ofMillis(cursor);
            if (plain.isPresent()) {
                return new Position(plain.get(), null);
            }
        }
        return Cursor.read(cursor, EventCursor::position);
    }

    private static @Nullable Position position(String place) {
        int space = place.indexOf(' ');
        if (space < 0) {
            return null;
        }
        Instant createdAt = Instant.parse(place.substring(0, space));
        UUID id = UUID.fromString(place.substring(space + 1));
        return Moments.isKept(createdAt) ? new Position(createdAt, id) : null;
    }
}
