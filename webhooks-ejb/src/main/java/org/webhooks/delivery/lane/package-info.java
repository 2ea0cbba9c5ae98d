/**
 * The lanes that deliveries go through, and how much of each this node may have in hand. What a publisher may add is bounded
 * twice: by the window, and by what the node itself still has to do. All of it is in memory and can be lost. Depends on
 * nothing else of the application.
 */
@NullMarked
package org.webhooks.delivery.lane;

import org.jspecify.annotations.NullMarked;
