/**
 * Message-driven beans that take a chunk of deliveries, start all its calls at once, and acknowledge when each is
 * recorded, or takes long: then its lease brings it again, should it never be recorded.
 */
@NullMarked
package org.webhooks.delivery.call;

import org.jspecify.annotations.NullMarked;
