/**
 * Publishing from inside the server: by EJB in the caller's transaction, and by messages on WebhookEvents, each consumed
 * and stored in one transaction. May use event and its sub-packages, account, json, schema.
 */
@NullMarked
package org.webhooks.event.intake;

import org.jspecify.annotations.NullMarked;
