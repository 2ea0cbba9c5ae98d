/**
 * Signing secrets at rest: sealed with a master key that the database never sees.
 *
 * <p>Invariant: a sealed secret opens only for the account and endpoint it was sealed for, and no message of this
 * package carries a key or a secret. Depends on {@code java.*} only.
 */
@NullMarked
package org.webhooks.signing.vault;

import org.jspecify.annotations.NullMarked;
