package org.webhooks.event.request;

/** One event's JSON has more than {@link EventRequests#MAX_EVENT_BYTES} bytes. */
public final class EventTooLarge extends InvalidEventRequest {

    EventTooLarge(String which) {
        super(which + " is larger than " + EventRequests.MAX_EVENT_BYTES / 1024 + " KiB");
    }
}
