/**
 * Which receivers may be called: by the spelling of their URL, and by every address their name resolves to.
 *
 * <p>Invariant: an address is handed out for connecting only after all answers of its name were allowed. Depends on
 * {@code java.*} only.
 */
@NullMarked
package org.webhooks.outbound.target;

import org.jspecify.annotations.NullMarked;
