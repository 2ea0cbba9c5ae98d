/**
 * How long an event takes on a server that is not at its limit: to be accepted, and to be received. Depends on {@code measure}, {@code http},
 * {@code stand}, {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.latency;

import org.jspecify.annotations.NullMarked;
