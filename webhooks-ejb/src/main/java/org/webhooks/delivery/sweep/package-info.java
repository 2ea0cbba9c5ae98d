/**
 * Moves what a paused, released or disabled endpoint has waiting, in chunks. That there is something to move stands with
 * the endpoint's health, so that it goes on after a crash, on whichever node.
 */
@NullMarked
package org.webhooks.delivery.sweep;

import org.jspecify.annotations.NullMarked;
