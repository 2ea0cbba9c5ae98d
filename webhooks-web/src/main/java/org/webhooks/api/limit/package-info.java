/**
 * How many requests whoever calls may make in a minute: counted exactly, in bounded memory, on each node by itself. Knows
 * no dialect: whom a dialect counts, by which setting, and how it refuses is its own. May use settings.
 */
@NullMarked
package org.webhooks.api.limit;

import org.jspecify.annotations.NullMarked;
