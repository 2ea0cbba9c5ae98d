package org.webhooks.event.request;

import jakarta.json.stream.JsonParser.Event;
import java.util.List;
import org.webhooks.json.JsonCursor;
import org.webhooks.json.MalformedJson;
import org.webhooks.json.StrictJson;

/** Reads the bodies of publish requests. An unknown field is refused, never ignored; so is an optional one that is null. */
public final class EventRequests {
    /** The largest JSON text of one event, in bytes as sent. */
    public static final int MAX_EVENT_BYTES = 256 * 1024;
    /** The most events in a batch. */
    public static final int MAX_BATCH_EVENTS = 1_000;

    private EventRequests() {}

    /**
     * Reads one event: {@code {"type":…,"data":…,…}}.
     *
     * @throws MalformedJson when it is not JSON as {@link StrictJson} has it
     * @throws EventTooLarge when the body has more than {@link #MAX_EVENT_BYTES}
     * @throws InvalidEventRequest when a field is missing, unknown or not what it must be
     */
    public static EventRequest readOne(byte[] body) {
        if (body.length > MAX_EVENT_BYTES) {
            throw EventTooLarge.asSent("The event");
        }
        try (JsonCursor json = new JsonCursor(body, StrictJson.MAX_DEPTH)) {
            beginObject(json);
            EventRequest request = new EventReader(json).read();
            json.end();
            return request;
        }
    }

    /**
     * Reads a batch: {@code {"events":[…]}}, 1 to {@link #MAX_BATCH_EVENTS} events of {@link #MAX_EVENT_BYTES} each. An
     * {@code account} beside {@code events} is the account of every event that names none itself.
     *
     * @param body whose size the caller has bounded
     * @throws MalformedJson when it is not JSON as {@link StrictJson} has it
     * @throws EventTooLarge when one of the events is
     * @throws InvalidEventRequest when a field is missing, unknown or not what it must be
     */
    public static List<EventRequest> readBatch(byte[] body) {
        // an event in a batch may be as deep as one that comes alone
        try (JsonCursor json = new JsonCursor(body, StrictJson.MAX_DEPTH + BatchReader.LEVELS_AROUND_EVENTS)) {
            beginObject(json);
            List<EventRequest> requests = new BatchReader(json).read();
            json.end();
            return requests;
        }
    }

    private static void beginObject(JsonCursor json) {
        if (json.next() != Event.START_OBJECT) {
            throw new InvalidEventRequest("The body must be a JSON object");
        }
    }
}
