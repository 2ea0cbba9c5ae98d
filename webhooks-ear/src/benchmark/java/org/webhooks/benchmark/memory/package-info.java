/**
 * How much of its heap a server needs: what is left after each collection, by the collector's own log. Depends on no other
 * package.
 */
@NullMarked
package org.webhooks.benchmark.memory;

import org.jspecify.annotations.NullMarked;
