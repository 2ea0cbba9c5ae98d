package org.webhooks.event.request;

/** One event's JSON has more than {@link EventRequests#MAX_EVENT_BYTES} bytes, or too many once its numbers are spelled out. */
public final class EventTooLarge extends InvalidEventRequest {

    EventTooLarge(String which) {
        this(which, EventRequests.MAX_EVENT_BYTES / 1024);
    }

    private EventTooLarge(String which, int mostKibibytes) {
        super(which + " is larger than " + mostKibibytes + " KiB");
    }

    static EventTooLarge spelledOut(int mostKibibytes) {
        return new EventTooLarge("The event's data, with its numbers spelled out,", mostKibibytes);
    }
}
