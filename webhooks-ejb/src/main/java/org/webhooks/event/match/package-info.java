/**
 * Fans an event out, in memory: to which endpoints it goes, which further events dialects raise of it, and the bytes
 * that each form of it has. What it prepares is stored only while the account's version holds. May use event, endpoint,
 * signing.
 */
@NullMarked
package org.webhooks.event.match;

import org.jspecify.annotations.NullMarked;
