/**
 * What follows an attempt, as a pure function: what becomes of the delivery, and what the answer says of its endpoint.
 * Knows no database and no clock. May use delivery's states and the outcome of a call.
 */
@NullMarked
package org.webhooks.delivery.decision;

import org.jspecify.annotations.NullMarked;
