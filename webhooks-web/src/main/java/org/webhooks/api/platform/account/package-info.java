/** Accounts and their keys, for the admin key only. May use http, openapi, access, problem, request. */
@NullMarked
package org.webhooks.api.platform.account;

import org.jspecify.annotations.NullMarked;
