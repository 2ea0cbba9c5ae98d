package org.webhooks.event.request;

/** One event's JSON has more than {@link EventRequests#MAX_EVENT_BYTES} bytes, or too many once its numbers are spelled out. */
public final class EventTooLarge extends InvalidEventRequest {

    private EventTooLarge(String sentence) {
        super(sentence);
    }

    static EventTooLarge asSent(String which) {
        return new EventTooLarge(sentence(which, EventRequests.MAX_EVENT_BYTES / 1024));
    }

    static EventTooLarge spelledOut(int mostKibibytes) {
        return new EventTooLarge(sentence("The event's data, with its numbers spelled out,", mostKibibytes));
    }

    private static String sentence(String which, int mostKibibytes) {
        return which + " is larger than " + mostKibibytes + " KiB";
    }

    @Override
    EventTooLarge inBatch(int index) {
        return new EventTooLarge(sentenceInBatch(index));
    }
}
