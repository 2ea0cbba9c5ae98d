/**
 * Servers beside each other on one machine, compared in turns: those whose turn it is not do nothing but look for work.
 * Depends on {@code measure}, {@code stand}, {@code http} and {@code report}.
 */
@NullMarked
package org.webhooks.benchmark.beside;

import org.jspecify.annotations.NullMarked;
