/**
 * Whether receivers that take a second are called as they should be: many at once, and none later than it is due. Depends on
 * {@code measure}, {@code stand}, {@code receiver}, {@code http} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.slow;

import org.jspecify.annotations.NullMarked;
