/**
 * One transaction of a job: decides which of the deliveries that are next begin, begins them, and moves the job on. All of
 * it is one commit, so that what kills a node loses and repeats nothing. May use recovery with its progress and walk,
 * delivery, event, endpoint, signing, settings, schema.
 */
@NullMarked
package org.webhooks.delivery.recovery.chunk;

import org.jspecify.annotations.NullMarked;
