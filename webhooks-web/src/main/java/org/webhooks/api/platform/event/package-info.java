/** Publishing and reading events. May use http, openapi, access, problem, request, delivery. */
@NullMarked
package org.webhooks.api.platform.event;

import org.jspecify.annotations.NullMarked;
