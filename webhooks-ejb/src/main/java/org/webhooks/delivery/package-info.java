/**
 * An event on its way to one endpoint: deliveries and their attempts, and what an operator may ask of them. How they move
 * is in the sub-packages: {@code hand} (what is in hand, and its handing over), {@code call}, {@code record},
 * {@code dispatch} (what waits in the database),
 * {@code recovery} (sending again over many events), {@code node} (start and stop). The database holds everything; JMS only
 * the work in hand. May use all other packages of this module.
 */
@NullMarked
package org.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
