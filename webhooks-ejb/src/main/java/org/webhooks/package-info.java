/** Webhooks for Jakarta EE: endpoints are registered, events published, and each is delivered at least once. */
@NullMarked
package org.webhooks;

import org.jspecify.annotations.NullMarked;
