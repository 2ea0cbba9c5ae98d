/**
 * The database: which kind it is, how its connections are had, and its schema, migrated and validated at the start. May
 * use settings.
 */
@NullMarked
package org.webhooks.schema;

import org.jspecify.annotations.NullMarked;
