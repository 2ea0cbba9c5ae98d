/**
 * What Apache HttpClient does to a single exchange beside its own: end it wholly when its call is given up, replace a
 * connection that died. An exchange that is given up leaves no connection open. Depends on the HTTP client only.
 */
@NullMarked
package org.webhooks.outbound.exchange;

import org.jspecify.annotations.NullMarked;
