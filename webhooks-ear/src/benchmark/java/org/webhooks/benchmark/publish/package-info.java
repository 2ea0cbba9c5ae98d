/**
 * What publishing costs, at full load. What is reported was accepted, received and recorded alike, else the run fails.
 * Depends on {@code http}, {@code stand}, {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.publish;

import org.jspecify.annotations.NullMarked;
