/**
 * The scheme of each dialect, and the forms of bodies. Nothing but {@link org.webhooks.signing.scheme.Schemes} knows which there are; an endpoint
 * names its own. Depends on signing only.
 */
@NullMarked
package org.webhooks.signing.scheme;

import org.jspecify.annotations.NullMarked;
