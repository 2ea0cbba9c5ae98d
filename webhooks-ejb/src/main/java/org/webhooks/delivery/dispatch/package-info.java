/**
 * Moves to JMS what waits in the database and is due, fairly over accounts and endpoints and in order where one asks for
 * it, and takes back what a lost node had in hand.
 */
@NullMarked
package org.webhooks.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
