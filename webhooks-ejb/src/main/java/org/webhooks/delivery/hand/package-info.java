/**
 * What this node has in hand, bounded by lane and endpoint, and the handing over of what was stored to the queue of its
 * lane: only ids travel, the database holds everything. May use event, endpoint, flush, settings.
 */
@NullMarked
package org.webhooks.delivery.hand;

import org.jspecify.annotations.NullMarked;
