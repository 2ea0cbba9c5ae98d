/**
 * What an account is told of its endpoints: kept in the transaction in which it happened, and published as an event soon
 * after it. May use nothing of endpoint.
 */
@NullMarked
package org.webhooks.endpoint.notice;

import org.jspecify.annotations.NullMarked;
