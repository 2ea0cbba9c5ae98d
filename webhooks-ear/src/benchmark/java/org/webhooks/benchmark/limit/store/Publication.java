package org.webhooks.benchmark.limit.store;

import java.util.List;

/** An event with its deliveries, which are stored together or not at all. */
public record Publication(Event event, List<Delivery> deliveries) {}
