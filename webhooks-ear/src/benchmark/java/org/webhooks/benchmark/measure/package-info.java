/**
 * One measurement, the same in every case: a workload is published as fast as it is taken, and what is reported was accepted,
 * delivered and recorded. Depends on {@code http}, {@code stand} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.measure;

import org.jspecify.annotations.NullMarked;
