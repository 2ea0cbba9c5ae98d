/**
 * Keeps the server's HTTP threads, which are few, from waiting: for the database, for a body that is not there yet, or for
 * a caller who reads slowly. What may have to goes on on threads of its own. Knows no dialect: each says which of its
 * requests never wait. May use http.
 */
@NullMarked
package org.webhooks.api.waiting;

import org.jspecify.annotations.NullMarked;
