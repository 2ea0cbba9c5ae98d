/** How endpoints do: the route and its part of the document. May use the packages that the dialect's routes share. */
@NullMarked
package org.webhooks.api.platform.stats;

import org.jspecify.annotations.NullMarked;
