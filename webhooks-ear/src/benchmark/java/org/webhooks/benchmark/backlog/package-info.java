/**
 * What a server makes of very many deliveries that wait: how fast they go out, in how much memory, and what others feel of
 * it. Depends on {@code history}, {@code http}, {@code measure}, {@code memory}, {@code stand}, {@code receiver} and
 * {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.backlog;

import org.jspecify.annotations.NullMarked;
