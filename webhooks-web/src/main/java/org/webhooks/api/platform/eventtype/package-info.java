/** The catalogue of event types. May use http, openapi, access, problem, request, webhook.field. */
@NullMarked
package org.webhooks.api.platform.eventtype;

import org.jspecify.annotations.NullMarked;
