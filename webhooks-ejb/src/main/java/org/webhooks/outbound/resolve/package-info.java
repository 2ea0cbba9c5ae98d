/**
 * Finds the addresses of receivers' hosts and keeps those that may be called.
 *
 * <p>Invariant: an address is handed out for connecting only after all answers of its name were allowed. Depends on
 * {@code java.*} and outbound.target only.
 */
@NullMarked
package org.webhooks.outbound.resolve;

import org.jspecify.annotations.NullMarked;
