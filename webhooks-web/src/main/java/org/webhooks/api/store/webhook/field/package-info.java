/** What this dialect asks of single fields of endpoints, and how it says so. May use http, openapi, answer, event, request. */
@NullMarked
package org.webhooks.api.store.webhook.field;

import org.jspecify.annotations.NullMarked;
