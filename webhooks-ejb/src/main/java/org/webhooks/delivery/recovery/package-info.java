/**
 * Sending again what failed and sending what was missed, over many events: durable jobs as callers ask for them. A job's
 * progress and what it sends are one commit, so that it goes on where it was after any crash. How they move is in
 * {@code run}, how far they are in {@code progress}. May use delivery, endpoint, event, account, settings, schema.
 */
@NullMarked
package org.webhooks.delivery.recovery;

import org.jspecify.annotations.NullMarked;
