/**
 * The partner dialect, under {@code /api/v1/partner/webhooks}: flat objects in camelCase, UUIDs, moments in ISO-8601.
 * Its endpoints are shown to the keys of their account alone; public keys are known and take no part. May use
 * http, caller, limit, openapi.
 */
@NullMarked
package org.webhooks.api.partner;

import org.jspecify.annotations.NullMarked;
