/**
 * What publishing one event a request costs, at full load: the product and the limit program, in turns. What is reported was
 * accepted, received and recorded alike, else the run fails. Depends on {@code measure}, {@code limit}, {@code http}, {@code stand},
 * {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.publish;

import org.jspecify.annotations.NullMarked;
