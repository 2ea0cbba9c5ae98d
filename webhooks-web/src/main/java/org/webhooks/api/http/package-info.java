/**
 * What every dialect needs of HTTP and JSON, without a word that a caller reads: bodies within bounds of memory and time, and compact JSON. Knows no dialect. May use json.
 */
@NullMarked
package org.webhooks.api.http;

import org.jspecify.annotations.NullMarked;
