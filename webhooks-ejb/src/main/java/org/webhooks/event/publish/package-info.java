/**
 * Publish and fan out: events that arrive at the same time are stored in groups, one statement and one commit for each,
 * and answered after it. An event is stored only against the version of its account that it was matched with. May use
 * event, endpoint, account, signing, settings.
 */
@NullMarked
package org.webhooks.event.publish;

import org.jspecify.annotations.NullMarked;
