/**
 * Where the server's CPU time goes at full load, by the part of the software that spends it. A share is of samples, not of
 * calls. Depends on {@code measure}, {@code stand}, {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.profile;

import org.jspecify.annotations.NullMarked;
