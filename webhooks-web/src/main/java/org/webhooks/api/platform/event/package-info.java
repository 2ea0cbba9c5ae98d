/** Publishing and reading events. May use http, access, problem, request, delivery. */
@NullMarked
package org.webhooks.api.platform.event;

import org.jspecify.annotations.NullMarked;
