/**
 * What other ways to publish, other events and other receivers cost, each as a ratio to single events to one endpoint in the
 * same round. Depends on {@code measure}, {@code neighbour}, {@code stand}, {@code receiver}, {@code http} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.load;

import org.jspecify.annotations.NullMarked;
