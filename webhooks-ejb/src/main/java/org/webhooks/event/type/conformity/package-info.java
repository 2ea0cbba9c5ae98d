/**
 * Holds events against the schemas of their types when they are published. What costs is done by whoever publishes, not
 * where all publishes are stored. May use event, endpoint.registry, schema.
 */
@NullMarked
package org.webhooks.event.type.conformity;

import org.jspecify.annotations.NullMarked;
