package org.webhooks.event.type;

/**
 * An event type as it is now.
 *
 * @param created whether there was none of this name before
 */
public record PutEventType(EventType type, boolean created) {}
