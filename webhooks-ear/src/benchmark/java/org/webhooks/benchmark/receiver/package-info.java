/**
 * The partners' side of a benchmark, in a process of its own: it answers, fails or stays silent as the called path says,
 * and keeps what it was sent, by groups of endpoints. Depends on {@code http} and {@code process}.
 */
@NullMarked
package org.webhooks.benchmark.receiver;

import org.jspecify.annotations.NullMarked;
