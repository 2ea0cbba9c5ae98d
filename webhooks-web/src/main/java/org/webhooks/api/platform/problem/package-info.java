/** What this dialect answers when it does not do what was asked: every code, sentence and status in one place, and the mappers that choose among them. May use http, openapi. */
@NullMarked
package org.webhooks.api.platform.problem;

import org.jspecify.annotations.NullMarked;
