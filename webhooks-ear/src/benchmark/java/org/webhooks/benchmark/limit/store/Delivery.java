package org.webhooks.benchmark.limit.store;

import java.util.UUID;

/**
 * An event on its way to an endpoint.
 *
 * @param attempts that have failed
 */
public record Delivery(UUID id, Event event, long endpointId, int attempts) {}
