package org.webhooks.api.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.request.Cursor;
import org.webhooks.event.EventQuery.Position;
import org.webhooks.event.StoredEvent;

/**
 * Where a list of events goes on: moment and id of the last one shown. The dialect's published API has the moment alone,
 * in milliseconds; such a plain number is still taken.
 */
final class EventCursor {
    private static final int MAX_MILLIS_DIGITS = 15;

    private EventCursor() {}

    static String placeOf(StoredEvent event) {
        return event.createdAt() + " " + event.id();
    }

    static @Nullable Position read(@Nullable String cursor) {
        if (cursor != null && isMillis(cursor)) {
            return new Position(Instant.ofEpochMilli(Long.parseLong(cursor)), null);
        }
        return Cursor.read(cursor, EventCursor::position);
    }

    private static boolean isMillis(String cursor) {
        return cursor.length() <= MAX_MILLIS_DIGITS && cursor.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable Position position(String place) {
        int space = place.indexOf(' ');
        return space < 0
                ? null
                : new Position(Instant.parse(place.substring(0, space)), UUID.fromString(place.substring(space + 1)));
    }
}
