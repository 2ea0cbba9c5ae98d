/**
 * What a receiver can verify: schemes turn an event into the bytes that are sent and into the headers that sign them.
 *
 * <p>Invariant: the bytes of a body are made once and signed as they are sent; a secret never shows in a log, an
 * exception or {@code toString}. Depends on {@code java.*} and Jakarta annotations only.
 */
@NullMarked
package org.webhooks.signing;

import org.jspecify.annotations.NullMarked;
