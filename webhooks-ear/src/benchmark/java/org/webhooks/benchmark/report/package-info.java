/**
 * What a run is told and what it says in the end: figures by their names with the goals among them, as a table and as JSON.
 * A goal that is missed is said. Depends on the integration tests' place for files only.
 */
@NullMarked
package org.webhooks.benchmark.report;

import org.jspecify.annotations.NullMarked;
