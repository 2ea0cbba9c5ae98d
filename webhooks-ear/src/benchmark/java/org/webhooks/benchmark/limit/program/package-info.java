/**
 * The limit program: what any program does that keeps the product's promise, and nothing else. It checks the publisher's
 * key, reads the event, stores it and its deliveries in one commit with others, answers, signs, posts and records; what
 * fails is tried again, and what it had in hand when it was killed. No container, no JMS, no JPA, no limits, no settings.
 * Depends on {@code limit.store} and {@code limit.delivery}.
 */
@NullMarked
package org.webhooks.benchmark.limit.program;

import org.jspecify.annotations.NullMarked;
