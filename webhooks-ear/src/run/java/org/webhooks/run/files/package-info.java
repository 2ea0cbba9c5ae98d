/**
 * Files of a server that is started here: copied, compared, locked, and its master key.
 *
 * <p>Invariant: nothing is deleted but what the caller names. Depends on the JDK alone.
 */
@NullMarked
package org.webhooks.run.files;

import org.jspecify.annotations.NullMarked;
