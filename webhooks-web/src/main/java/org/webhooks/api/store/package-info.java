/**
 * The store dialect, as its published API has it, under two prefixes: every answer in one envelope, in the caller's
 * language. May use http, caller, limit, openapi and the EJB module's interface; nothing depends on it.
 */
@NullMarked
package org.webhooks.api.store;

import org.jspecify.annotations.NullMarked;
