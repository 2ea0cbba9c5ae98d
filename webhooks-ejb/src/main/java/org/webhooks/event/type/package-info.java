/**
 * The catalogue of an account: what types of events it has, for whom they are, and which data they may have. Every change
 * of a schema raises the account's version in the same transaction, so that the next publish on any node keeps to it. May
 * use account, json.
 */
@NullMarked
package org.webhooks.event.type;

import org.jspecify.annotations.NullMarked;
