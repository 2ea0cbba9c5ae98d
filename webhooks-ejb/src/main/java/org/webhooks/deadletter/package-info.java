/** Where messages are parked that can't be used, with the reason. Depends on no other package. */
@NullMarked
package org.webhooks.deadletter;

import org.jspecify.annotations.NullMarked;
