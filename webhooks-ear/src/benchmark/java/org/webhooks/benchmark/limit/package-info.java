/**
 * The limit that the product is compared with: a program that keeps the same promise with no container, beside the product
 * in the same PostgreSQL, with a database of its own that has the product's schema. Depends on {@code limit.program} and
 * {@code process}.
 */
@NullMarked
package org.webhooks.benchmark.limit;

import org.jspecify.annotations.NullMarked;
