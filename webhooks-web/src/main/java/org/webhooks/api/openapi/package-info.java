/**
 * The OpenAPI documents of the dialects. Each dialect says in its own package what its routes take and answer; the build
 * writes that down, and a servlet serves it. What is shown as an example has been written by the code that answers. Knows
 * no dialect: they are found as services. May use http, caller.
 */
@NullMarked
package org.webhooks.api.openapi;

import org.jspecify.annotations.NullMarked;
