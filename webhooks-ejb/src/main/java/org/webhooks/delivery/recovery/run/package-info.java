/**
 * Gives jobs their turns: one thread on every node takes the open job whose turn it is, moves it by a chunk, and lets the
 * next one go. May use recovery with its chunk and progress, event,
 * schema.
 */
@NullMarked
package org.webhooks.delivery.recovery.run;

import org.jspecify.annotations.NullMarked;
