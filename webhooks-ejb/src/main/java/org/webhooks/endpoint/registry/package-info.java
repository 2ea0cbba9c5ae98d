/**
 * The endpoints of accounts as nodes keep them in memory, immutable and with the version they were read at. What
 * changes on this node is read again at once, what changes on another within half a second, and a publish stores nothing
 * that was matched against an older version.
 */
@NullMarked
package org.webhooks.endpoint.registry;

import org.jspecify.annotations.NullMarked;
