/**
 * Schemas of event types (JSON Schema 2020-12), judged when they are written and held against data.
 *
 * <p>Whatever a tenant writes, a check takes a bounded number of steps, asks no other host, and keeps a bounded amount of
 * memory. May use json.
 */
@NullMarked
package org.webhooks.event.type.schema;

import org.jspecify.annotations.NullMarked;
