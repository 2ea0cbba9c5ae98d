package org.webhooks.event.request;

import jakarta.json.stream.JsonParser.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.json.CanonicalJson;
import org.webhooks.json.JsonCursor;

/** Reads one event, from behind its opening brace to its closing one. */
final class EventReader {
    private static final int USUAL_DATA_CHARACTERS = 1_024;

    /** {@code 1E20} is sent as a one with twenty zeros; a body has to fit the database's 1 MiB all the same. */
    private static final int LONGEST_DATA = 768 * 1024;

    private final JsonCursor json;
    private final FieldReader fields;
    private @Nullable String type;
    private @Nullable String data;
    private @Nullable String service;
    private @Nullable Boolean livemode;
    private @Nullable UUID eventId;
    private @Nullable Instant deliverAt;
    private @Nullable String orderingKey;
    private @Nullable String account;

    EventReader(JsonCursor json) {
        this.json = json;
        this.fields = new FieldReader(json);
    }

    EventRequest read() {
        while (json.next() == Event.KEY_NAME) {
            readField(json.text());
        }
        if (type == null) {
            throw FieldReader.missing("type");
        }
        if (data == null) {
            throw FieldReader.missing("data");
        }
        return new EventRequest(type, data, service, livemode, eventId, deliverAt, orderingKey, account);
    }

    private void readField(String name) {
        switch (name) {
            case "type" -> type = fields.type();
            case "data" -> data = readData();
            case "service" -> service = fields.service();
            case "livemode" -> livemode = fields.livemode();
            case "eventId" -> eventId = fields.eventId();
            case "deliver_at" -> deliverAt = fields.deliverAt();
            case "ordering_key" -> orderingKey = fields.orderingKey();
            case "account" -> account = fields.account();
            default -> throw FieldReader.unknown(name);
        }
    }

    private String readData() {
        StringBuilder canonical = new StringBuilder(USUAL_DATA_CHARACTERS);
        CanonicalJson.appendNext(json, canonical);
        if (canonical.length() > LONGEST_DATA) {
            throw EventTooLarge.spelledOut(LONGEST_DATA / 1024);
        }
        return canonical.toString();
    }
}
