/**
 * What an account may set for the calls of one endpoint, which the dialect's own answers do not show. Null always means:
 * as the server does it. May use http, openapi, access, problem, request, webhook.
 */
@NullMarked
package org.webhooks.api.platform.webhook.settings;

import org.jspecify.annotations.NullMarked;
