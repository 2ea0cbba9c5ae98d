/**
 * Whether a server to which more comes than it can take refuses the rest quickly and keeps its promise for what it accepts.
 * Depends on {@code http}, {@code measure}, {@code memory}, {@code stand}, {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.overload;

import org.jspecify.annotations.NullMarked;
