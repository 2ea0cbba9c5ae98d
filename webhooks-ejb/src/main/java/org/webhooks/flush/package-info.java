/**
 * Groups what many threads hand in at the same time, so that one commit serves all of them. Depends on no other package.
 */
@NullMarked
package org.webhooks.flush;

import org.jspecify.annotations.NullMarked;
