package org.webhooks.benchmark.stand;

import java.time.Instant;

/** Events of a type whose data begins with what the receiver measures by. */
public final class EventTemplate {
    private static final String DATA = "\"data\":{";

    private final String before;
    private final String after;

    public EventTemplate(String type) {
        String event = EventBody.of(type);
        int data = event.indexOf(DATA);
        before = event.substring(0, data);
        after = "," + event.substring(data + DATA.length());
    }

    /** An event that says when its publisher had it, in microseconds since 1970. */
    public String sentAt(long dueMicros) {
        return before + data("\"sentAt\":" + dueMicros);
    }

    /** The same with a number besides, which no other has that the same group of endpoints gets. */
    public String sentAt(long dueMicros, int number) {
        return before + data("\"sentAt\":" + dueMicros + ",\"number\":" + number);
    }

    /** An event with a number, which no other has that the same group of endpoints gets. */
    public String numbered(int number) {
        return before + data("\"number\":" + number);
    }

    /** The same, to be delivered from a moment on. */
    public String numberedFor(Instant moment, int number) {
        return before + "\"deliver_at\":" + moment.toEpochMilli() + "," + data("\"number\":" + number);
    }

    /** An event with its place in the sequence of a key, from 0. */
    public String inTurn(int key, int turn) {
        return before + "\"ordering_key\":\"" + key + "\"," + data("\"key\":" + key + ",\"turn\":" + turn);
    }

    private String data(String members) {
        return DATA + members + after;
    }
}
