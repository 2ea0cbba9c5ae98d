/** Tells load balancers whether to send anything here. May use delivery; knows no dialect. */
@NullMarked
package org.webhooks.api.health;

import org.jspecify.annotations.NullMarked;
