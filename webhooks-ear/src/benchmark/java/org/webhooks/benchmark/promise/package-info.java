/**
 * Whether the limit program keeps the promise that the product is compared by: else it would be no limit. Depends on
 * {@code limit}, {@code stand}, {@code report} and the integration tests' receiver, which verifies signatures.
 */
@NullMarked
package org.webhooks.benchmark.promise;

import org.jspecify.annotations.NullMarked;
