/**
 * What this dialect says: the envelope, every sentence in both languages, and which of them a failure is answered with.
 * A sentence that a caller reads is nowhere else. May use http, openapi.
 */
@NullMarked
package org.webhooks.api.store.answer;

import org.jspecify.annotations.NullMarked;
