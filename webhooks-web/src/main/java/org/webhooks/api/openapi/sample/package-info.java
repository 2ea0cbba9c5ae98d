/** What answers are written from where there is no database: entities with made-up values. For examples in documents only. */
@NullMarked
package org.webhooks.api.openapi.sample;

import org.jspecify.annotations.NullMarked;
