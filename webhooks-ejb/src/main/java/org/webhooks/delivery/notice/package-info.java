/**
 * Publishes notices as events of their account, each once: an event is stored in the transaction that removes its notice.
 * May use delivery, endpoint, event.
 */
@NullMarked
package org.webhooks.delivery.notice;

import org.jspecify.annotations.NullMarked;
