/**
 * Measures the EAR as shipped against PostgreSQL with fsync: {@code mvn -Pbenchmark verify -Dbenchmark.case=NAME}, each
 * case in a package of its own. All that is compared was measured in one run. Depends on the cases; they, on what they
 * share: {@code measure}, {@code stand}, {@code receiver}, {@code limit}, {@code http}, {@code process}, {@code report}.
 */
@NullMarked
package org.webhooks.benchmark;

import org.jspecify.annotations.NullMarked;
