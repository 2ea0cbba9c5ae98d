/**
 * How endpoints do: what became of deliveries and calls, counted for each endpoint and hour in the transaction that
 * records them, so that the numbers are exact after any crash and reading them looks at no log. May use schema and
 * settings.
 */
@NullMarked
package org.webhooks.delivery.stats;

import org.jspecify.annotations.NullMarked;
