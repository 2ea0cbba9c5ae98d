/**
 * Another application on the server that is measured, which publishes by EJB and by JMS as fast as it can, each event in a
 * transaction of its own. What is deployed depends on {@code http} and on the client jar only; what steers it, on
 * {@code measure} and {@code stand}, too.
 */
@NullMarked
package org.webhooks.benchmark.neighbour;

import org.jspecify.annotations.NullMarked;
