/** Who calls, and whether they may: keys, scopes, and the account that a request is about. May use http, openapi, problem, request. */
@NullMarked
package org.webhooks.api.platform.access;

import org.jspecify.annotations.NullMarked;
