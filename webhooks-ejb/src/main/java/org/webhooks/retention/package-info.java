/**
 * Removes what has been kept for as long as the settings say: events with their deliveries and bodies, the log of
 * attempts, idempotency keys, retired secrets, revoked keys, and nodes that are gone. What waits is never removed, nor
 * the event it belongs to. One node at a time does it, in chunks of a few hundred events, in a tenth of the time. May use
 * delivery, settings and schema; whoever adds a delivery to an event that is there locks the event against its removal.
 *
 * <p>Measured on PostgreSQL 17 with two cores and two million events, while 1,600 events a second were stored: chunks of
 * 500 with a rest of nine times their duration removed 3,000 to 4,000 events a second, each with its delivery and
 * attempt, and the p99 of storing stayed within what it is without them (9 to 14 ms against 5 to 17); without rests
 * 27,000 a second at a p99 of 22 ms, alone 48,000. The space was used again, the tables did not grow. To drop a partition
 * took 0.8 s, in which nobody could store (p99 39 ms); and partitions by time would have to give up the unique keys of
 * events by account and id.
 */
@NullMarked
package org.webhooks.retention;

import org.jspecify.annotations.NullMarked;
