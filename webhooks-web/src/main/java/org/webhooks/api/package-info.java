/**
 * The doors from outside: one REST dialect a package, and what all of them share in {@code http}. A dialect turns its
 * wire form into one call on the EJB module and back, and knows no other dialect. May use every package of the EJB
 * module's interface.
 */
@NullMarked
package org.webhooks.api;

import org.jspecify.annotations.NullMarked;
