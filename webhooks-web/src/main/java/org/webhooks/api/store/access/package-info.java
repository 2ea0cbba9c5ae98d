/** Who gets as far as a resource of this dialect, and who is told otherwise before. May use caller, limit and answer. */
@NullMarked
package org.webhooks.api.store.access;

import org.jspecify.annotations.NullMarked;
