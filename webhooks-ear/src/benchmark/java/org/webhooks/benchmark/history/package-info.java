/**
 * Rows as publishing and recording leave them, put into a database by SQL, because the server would take hours: very many
 * that are delivered, or that wait. Depends on
 * {@code stand} and the integration tests' database.
 */
@NullMarked
package org.webhooks.benchmark.history;

import org.jspecify.annotations.NullMarked;
