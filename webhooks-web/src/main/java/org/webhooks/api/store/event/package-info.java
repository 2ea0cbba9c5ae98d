/** What stores can subscribe to: a closed list, whose numbers never change. May use http, openapi and answer. */
@NullMarked
package org.webhooks.api.store.event;

import org.jspecify.annotations.NullMarked;
