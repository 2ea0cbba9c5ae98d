package org.webhooks.endpoint.notice;

import java.util.Arrays;

/** The operational events. None is sent of what happens to their own deliveries, or one would follow the other. */
public enum NoticeType {
    /** An endpoint is paused: events are held. */
    ENDPOINT_PAUSED("webhooks.endpoint.paused"),
    /** An endpoint is disabled: what it had waiting is cancelled. */
    ENDPOINT_DISABLED("webhooks.endpoint.disabled"),
    /** An endpoint that had been paused after failures has taken a delivery again. */
    ENDPOINT_RECOVERED("webhooks.endpoint.recovered"),
    /** A delivery has failed after the last attempt of its retry schedule. */
    DELIVERY_EXHAUSTED("webhooks.delivery.exhausted");

    private static final String PREFIX = "webhooks.";

    private final String eventType;

    NoticeType(String eventType) {
        this.eventType = eventType;
    }

    public String eventType() {
        return eventType;
    }

    static NoticeType of(String eventType) {
        return Arrays.stream(values())
                .filter(type -> type.eventType.equals(eventType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No notice is an event of type " + eventType));
    }

    /** Whether events of this type tell of endpoints and deliveries themselves. */
    public static boolean isOperational(String eventType) {
        return eventType.startsWith(PREFIX);
    }
}
