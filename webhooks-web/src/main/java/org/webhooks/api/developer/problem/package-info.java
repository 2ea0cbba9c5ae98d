/**
 * What this dialect answers when it does not do what was asked: every status and sentence in one catalogue, and the one
 * mapper that chooses among them. May use http, openapi.
 */
@NullMarked
package org.webhooks.api.developer.problem;

import org.jspecify.annotations.NullMarked;
