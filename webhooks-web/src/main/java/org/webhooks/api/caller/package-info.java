/**
 * Who calls, and whether anybody may just now: the key that a request presents, and its holder as the request carries it
 * from a dialect's filter to its resources. Knows no dialect; what is answered to whom is theirs. May use limit.
 */
@NullMarked
package org.webhooks.api.caller;

import org.jspecify.annotations.NullMarked;
