/**
 * The developer dialect, under {@code /api/developer/webhooks}: at most two endpoints a developer, told in camelCase with
 * moments in ISO 8601. What it wants of a request and what it answers is here; what it says of errors is in
 * {@code problem}. May use http, caller, limit, openapi.
 */
@NullMarked
package org.webhooks.api.developer;

import org.jspecify.annotations.NullMarked;
