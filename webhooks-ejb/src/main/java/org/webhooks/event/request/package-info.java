/**
 * Reads requests to publish events, by streaming: bytes in, what the publisher asked for out.
 *
 * <p>A request that was read is well formed in every field; whether its account exists and accepts it is judged later.
 *
 * <p>May use: java.*, jakarta.json, org.webhooks.json, org.webhooks.event.
 */
@NullMarked
package org.webhooks.event.request;

import org.jspecify.annotations.NullMarked;
