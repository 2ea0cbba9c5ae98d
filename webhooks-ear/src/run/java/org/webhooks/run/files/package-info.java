/**
 * Files of a server that is started here: copied, compared, locked, its master key and the classes that it keeps.
 *
 * <p>Invariant: nothing is deleted but what the caller names. Depends on the JDK alone.
 */
@NullMarked
package org.webhooks.run.files;

import org.jspecify.annotations.NullMarked;
