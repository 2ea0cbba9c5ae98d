/**
 * Reads what comes behind a job's position, each table by its indexes, and no more of it than one transaction decides over:
 * however many deliveries an event has. May use recovery and its progress, delivery, event, schema.
 */
@NullMarked
package org.webhooks.delivery.recovery.walk;

import org.jspecify.annotations.NullMarked;
