/**
 * Writes events and their deliveries, for many publishes at once, and only against the version of the account that they
 * were matched with. One class for each database behind {@link org.webhooks.event.store.PublishStatement}. May use event,
 * endpoint, schema, settings.
 */
@NullMarked
package org.webhooks.event.store;

import org.jspecify.annotations.NullMarked;
