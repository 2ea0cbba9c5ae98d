/** Endpoints, exactly as the platform's published API has them, and what the native API adds. May use http, openapi, access, problem, request, field, settings. */
@NullMarked
package org.webhooks.api.platform.webhook;

import org.jspecify.annotations.NullMarked;
