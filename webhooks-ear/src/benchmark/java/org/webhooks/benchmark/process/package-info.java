/**
 * Processes that the benchmark starts, so that the CPU of each is counted by itself. Depends on no other package.
 */
@NullMarked
package org.webhooks.benchmark.process;

import org.jspecify.annotations.NullMarked;
