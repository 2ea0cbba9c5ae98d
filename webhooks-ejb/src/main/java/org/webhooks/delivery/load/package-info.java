/**
 * How much of what is due this node may have in hand: of each endpoint, by its own limits and by how it has been answering;
 * of each account, when others wait; of each lane, by its window. All of it is in memory and can be lost; what was idle for
 * long is forgotten. Calls of one endpoint that are over its limits wait here for a moment, or go back to the database
 * without counting as attempts.
 */
@NullMarked
package org.webhooks.delivery.load;

import org.jspecify.annotations.NullMarked;
