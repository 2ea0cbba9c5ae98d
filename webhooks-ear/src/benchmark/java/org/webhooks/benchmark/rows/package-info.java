/**
 * Whether it costs more to publish, to dispatch and to list where very many events are kept: databases of different sizes
 * beside each other, measured in turns. Depends on {@code beside}, {@code history}, {@code http}, {@code measure},
 * {@code stand}, {@code receiver} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.rows;

import org.jspecify.annotations.NullMarked;
