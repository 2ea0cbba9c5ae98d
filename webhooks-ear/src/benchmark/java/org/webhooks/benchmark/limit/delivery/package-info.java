/**
 * How the limit program delivers what is stored: signed, by an asynchronous client, with the outcomes recorded in groups.
 * Depends on {@code limit.store}.
 */
@NullMarked
package org.webhooks.benchmark.limit.delivery;

import org.jspecify.annotations.NullMarked;
