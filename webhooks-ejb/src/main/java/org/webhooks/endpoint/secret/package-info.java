/** The signing secrets of endpoints, sealed in the database. May use endpoint, signing, settings. */
@NullMarked
package org.webhooks.endpoint.secret;

import org.jspecify.annotations.NullMarked;
