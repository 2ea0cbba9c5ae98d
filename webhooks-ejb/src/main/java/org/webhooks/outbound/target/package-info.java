/**
 * Which receivers may be called: by the spelling of their URL, and by every address their name resolves to.
 *
 * <p>Invariant: what is judged is what is called, in the one spelling that all parsers read alike. Depends on
 * {@code java.*} only.
 */
@NullMarked
package org.webhooks.outbound.target;

import org.jspecify.annotations.NullMarked;
