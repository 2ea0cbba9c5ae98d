/** Who gets as far as a resource of this dialect, and who is told otherwise before. May use caller, limit and problem. */
@NullMarked
package org.webhooks.api.developer.access;

import org.jspecify.annotations.NullMarked;
