/**
 * Tells those who build a receiver whether a call is one of ours, and what is wrong with it otherwise; what would be
 * right is never shown. May use http, openapi, access, problem, request, webhook.
 */
@NullMarked
package org.webhooks.api.platform.webhook.verify;

import org.jspecify.annotations.NullMarked;
