/**
 * What goes on behind the scenes for as long as the node lives: rounds of work on threads of their own, which no failure
 * ends. Depends on no other package.
 */
@NullMarked
package org.webhooks.background;

import org.jspecify.annotations.NullMarked;
