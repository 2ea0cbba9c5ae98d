/** Endpoints and their secrets, exactly as the published API of stores has them. May use http, caller, openapi, answer, event, request, field. */
@NullMarked
package org.webhooks.api.store.webhook;

import org.jspecify.annotations.NullMarked;
