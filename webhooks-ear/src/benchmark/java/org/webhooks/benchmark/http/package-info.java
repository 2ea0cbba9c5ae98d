/**
 * The publishers' side of a benchmark: HTTP/1.1 over many connections from one thread, in a closed loop or at a constant
 * rate. What it costs is taken from what is measured on the same machine, hence no library. Depends on java.* only.
 */
@NullMarked
package org.webhooks.benchmark.http;

import org.jspecify.annotations.NullMarked;
