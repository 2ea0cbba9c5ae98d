/**
 * Which receivers accounts may have called, in this installation. What is admitted is kept in the spelling it is called
 * in. May use outbound, settings.
 */
@NullMarked
package org.webhooks.endpoint.target;

import org.jspecify.annotations.NullMarked;
