/**
 * Moves what a paused, released or disabled endpoint has waiting, in chunks, on a thread beside the dispatcher's. That there
 * is something to move stands with the endpoint's health, so that it goes on after a crash, on whichever node. May use event,
 * endpoint, stats, settings and schema.
 */
@NullMarked
package org.webhooks.delivery.sweep;

import org.jspecify.annotations.NullMarked;
