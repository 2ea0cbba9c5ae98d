/**
 * Fans an event out, in memory: to which endpoints it goes, also later than it was published, which further events dialects
 * raise of it, and the bytes that each form of it has. What it prepares is stored only while the account's version holds.
 * May use event, endpoint, json, signing.
 */
@NullMarked
package org.webhooks.event.match;

import org.jspecify.annotations.NullMarked;
