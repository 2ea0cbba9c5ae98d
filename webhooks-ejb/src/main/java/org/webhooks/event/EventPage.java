package org.webhooks.event;

import java.util.List;

/**
 * A page of an account's events.
 *
 * @param hasMore whether there are older ones
 */
public record EventPage(List<StoredEvent> events, boolean hasMore) {}
