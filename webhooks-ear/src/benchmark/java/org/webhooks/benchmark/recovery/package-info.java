/**
 * Whether a recovery of very many events is whole, though the server is killed meanwhile, and what others feel of it.
 * Depends on {@code measure}, {@code http}, {@code stand}, {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.recovery;

import org.jspecify.annotations.NullMarked;
