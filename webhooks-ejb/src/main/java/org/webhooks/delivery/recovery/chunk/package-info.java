/**
 * One transaction of a job: reads the events behind its position, decides which deliveries begin, begins them, and moves
 * the position. All of it is one commit, so that what kills a node loses and repeats nothing. May use recovery, delivery,
 * event, endpoint, signing, settings, schema.
 */
@NullMarked
package org.webhooks.delivery.recovery.chunk;

import org.jspecify.annotations.NullMarked;
