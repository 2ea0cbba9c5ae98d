/**
 * What the limit program writes and reads: the product's tables, by one statement and one commit for a group. Nothing of
 * the product is called, only its schema is used. Depends on no other package.
 */
@NullMarked
package org.webhooks.benchmark.limit.store;

import org.jspecify.annotations.NullMarked;
