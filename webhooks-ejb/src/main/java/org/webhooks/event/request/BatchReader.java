package org.webhooks.event.request;

import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.json.JsonCursor;

/** Reads one batch, from behind its opening brace to its closing one. */
final class BatchReader {
    static final int LEVELS_AROUND_EVENTS = 2;
    private static final String EVENTS_ARE_NO_SUCH_ARRAY =
            "events must be an array of 1 to " + EventRequests.MAX_BATCH_EVENTS + " events";

    private final JsonCursor json;
    private final FieldReader fields;
    private @Nullable List<EventRequest> events;
    private @Nullable String account;

    BatchReader(JsonCursor json) {
        this.json = json;
        this.fields = new FieldReader(json);
    }

    List<EventRequest> read() {
        while (json.next() == Event.KEY_NAME) {
            switch (json.text()) {
                case "events" -> events = readEvents();
                case "account" -> account = fields.account();
                default -> throw FieldReader.unknown(json.text());
            }
        }
        if (events == null) {
            throw new InvalidEventRequest("events is required");
        }
        return events.stream()
                .map(event -> event.withAccountUnlessGiven(account))
                .toList();
    }

    private List<EventRequest> readEvents() {
        if (json.next() != Event.START_ARRAY) {
            throw new InvalidEventRequest(EVENTS_ARE_NO_SUCH_ARRAY);
        }
        List<EventRequest> read = new ArrayList<>();
        for (Event event = json.next(); event != Event.END_ARRAY; event = json.next()) {
            if (read.size() == EventRequests.MAX_BATCH_EVENTS) {
                throw new InvalidEventRequest(EVENTS_ARE_NO_SUCH_ARRAY);
            }
            read.add(readEvent(event, read.size()));
        }
        if (read.isEmpty()) {
            throw new InvalidEventRequest(EVENTS_ARE_NO_SUCH_ARRAY);
        }
        return read;
    }

    private EventRequest readEvent(Event first, int index) {
        if (first != Event.START_OBJECT) {
            throw new InvalidEventRequest("events[" + index + "] must be an object");
        }
        int afterBrace = json.position();
        EventRequest request;
        try {
            request = new EventReader(json).read();
        } catch (InvalidEventRequest e) {
            throw e.inBatch(index);
        }
        if (json.utf8BytesSince(afterBrace) + 1 > EventRequests.MAX_EVENT_BYTES) {
            throw EventTooLarge.asSent("events[" + index + "]");
        }
        return request;
    }
}
