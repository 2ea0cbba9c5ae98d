/**
 * Tells load balancers whether to send anything here, outside of every dialect and without a key: it says nothing but
 * whether parts of this node answer. May use http and delivery; knows no dialect.
 */
@NullMarked
package org.webhooks.api.health;

import org.jspecify.annotations.NullMarked;
