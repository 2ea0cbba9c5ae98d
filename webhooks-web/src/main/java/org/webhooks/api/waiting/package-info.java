/**
 * Keeps the server's HTTP threads, which are few, from waiting: for the database, for a body that is not there yet, or for
 * a caller who reads slowly. What may have to goes on on threads of its own, once the one that it came on is done with it: a
 * server's request is not made for two threads at once. Filters bear that they are run again for what was moved. Knows no
 * dialect: each says which of its requests never wait. May use http.
 */
@NullMarked
package org.webhooks.api.waiting;

import org.jspecify.annotations.NullMarked;
