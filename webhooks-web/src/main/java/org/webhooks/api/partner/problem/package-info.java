/**
 * What this dialect answers when it does not do what was asked: every sentence, code and status in one catalogue, the
 * shapes that its documents give them, and the one mapper that chooses. May use http, openapi.
 */
@NullMarked
package org.webhooks.api.partner.problem;

import org.jspecify.annotations.NullMarked;
