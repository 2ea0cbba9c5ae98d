/**
 * How soon a server is there after its start, and how it does in its first minute, while its code is being compiled. Depends
 * on {@code measure}, {@code stand}, {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.start;

import org.jspecify.annotations.NullMarked;
