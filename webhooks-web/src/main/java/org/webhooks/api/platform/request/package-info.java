/** Reads fields, query parameters and cursors, each refused in this dialect's words. May use http, openapi, problem. */
@NullMarked
package org.webhooks.api.platform.request;

import org.jspecify.annotations.NullMarked;
