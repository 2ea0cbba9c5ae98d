/**
 * Webhooks for Jakarta EE: partners register endpoints, applications publish events, and each event is delivered at
 * least once to every endpoint that matches it.
 *
 * <p>This package holds what all others share: how a business rule refuses, and how internal keys are spelled in
 * public. It depends on no other.
 */
@NullMarked
package org.webhooks;

import org.jspecify.annotations.NullMarked;
