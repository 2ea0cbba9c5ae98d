/** The life of this node: its start (settings, schema, name, former leases), its heartbeat, and its stop. */
@NullMarked
package org.webhooks.delivery.node;

import org.jspecify.annotations.NullMarked;
