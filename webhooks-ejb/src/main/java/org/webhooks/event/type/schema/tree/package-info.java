/**
 * Reads a schema of a tenant part by part and says what is not taken: nothing leads out of it, nothing leads in a circle,
 * and every pattern is matched in linear time. May use json.
 */
@NullMarked
package org.webhooks.event.type.schema.tree;

import org.jspecify.annotations.NullMarked;
