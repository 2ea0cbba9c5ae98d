/**
 * Moves to JMS what waits in the database and is due, fairly over endpoints, takes back what a lost node had in hand,
 * and moves what a paused or disabled endpoint has waiting.
 */
@NullMarked
package org.webhooks.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
