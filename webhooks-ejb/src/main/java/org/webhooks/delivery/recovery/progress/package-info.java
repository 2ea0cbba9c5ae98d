/**
 * How far jobs have come. A job has one cursor over all of its endpoints, and one of its own for each endpoint that had no
 * room for what was its turn, so that the others go on. Cursors move in the transaction that sends: none goes back. May use
 * recovery, event, schema.
 */
@NullMarked
package org.webhooks.delivery.recovery.progress;

import org.jspecify.annotations.NullMarked;
