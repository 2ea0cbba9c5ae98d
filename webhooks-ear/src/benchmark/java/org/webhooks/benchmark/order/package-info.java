/**
 * Whether an endpoint that asks for order gets it while calls fail, and at what cost. Depends on {@code measure}, {@code stand},
 * {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.order;

import org.jspecify.annotations.NullMarked;
