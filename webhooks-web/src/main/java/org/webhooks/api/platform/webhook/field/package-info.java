/** What this dialect asks of single fields of endpoints, and how it says so. May use http, openapi, problem, request. */
@NullMarked
package org.webhooks.api.platform.webhook.field;

import org.jspecify.annotations.NullMarked;
