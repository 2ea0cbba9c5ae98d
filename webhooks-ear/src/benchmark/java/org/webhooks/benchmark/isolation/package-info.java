/**
 * Whether endpoints are spared what others do: each disturbance is measured without and with it, in turns. Depends on
 * {@code measure}, {@code http}, {@code stand}, {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.isolation;

import org.jspecify.annotations.NullMarked;
