/** Deliveries and their attempts: read, sent once more, cancelled. May use http, openapi, access, problem, request, webhook. */
@NullMarked
package org.webhooks.api.platform.delivery;

import org.jspecify.annotations.NullMarked;
