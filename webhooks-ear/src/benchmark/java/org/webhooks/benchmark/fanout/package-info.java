/**
 * What it costs that an event has very many matches, or that an account has very many endpoints with filters, and by which
 * plans the database does it. Depends on {@code measure}, {@code http}, {@code stand}, {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.fanout;

import org.jspecify.annotations.NullMarked;
