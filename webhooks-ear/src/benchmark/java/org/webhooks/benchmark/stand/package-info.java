/**
 * What is measured: the EAR as shipped, against PostgreSQL with fsync, with accounts whose endpoints are a receiver's.
 * Depends on {@code http}, {@code receiver} and the integration tests' server, database and callers.
 */
@NullMarked
package org.webhooks.benchmark.stand;

import org.jspecify.annotations.NullMarked;
