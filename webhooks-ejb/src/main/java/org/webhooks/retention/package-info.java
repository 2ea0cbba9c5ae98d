/**
 * Removes what has been kept for as long as the settings say: events with their deliveries and bodies, the log of
 * attempts, idempotency keys, statistics, retired secrets, revoked keys, ended jobs, endpoints and accounts that were
 * deleted, and nodes that are gone. What waits is never removed, nor what it belongs to. One node at a time does it, in
 * chunks of a few hundred events, in a fifth of the time. May use delivery, settings and schema; whoever adds a delivery to
 * an event that is there locks the event against its removal.
 *
 * <p>Measured on PostgreSQL 17 on two busy cores, with a million events, each with a delivery and an attempt, while 1,100
 * to 1,400 a second were stored: chunks of 500 with a rest of four times their duration removed 700 to 1,000 events a
 * second, and the p99 of storing (94 to 140 ms) was about what it is without them (84 to 114 ms); without rests 8,000 a
 * second at a p99 of 357 ms, alone 11,000. The space was used again: the tables did not grow. To drop a partition took
 * 0.8 s in which nobody could store; and partitions by time would have to give up the unique keys of events by account
 * and id.
 */
@NullMarked
package org.webhooks.retention;

import org.jspecify.annotations.NullMarked;
