/**
 * What an account has chosen for the calls of one endpoint: when, how often, in which order and form. Immutable, and the
 * server's settings wherever nothing is chosen. May use endpoint, endpoint.secret, signing.
 */
@NullMarked
package org.webhooks.endpoint.policy;

import org.jspecify.annotations.NullMarked;
