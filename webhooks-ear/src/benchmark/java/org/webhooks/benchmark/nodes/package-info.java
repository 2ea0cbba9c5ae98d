/** What it costs that the work is shared by two nodes. Depends on {@code beside}, {@code stand} and {@code report}. */
@NullMarked
package org.webhooks.benchmark.nodes;

import org.jspecify.annotations.NullMarked;
