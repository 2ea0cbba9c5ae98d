/** What a caller sent, read as the framework reads it whose answers this dialect gives. May use http and answer. */
@NullMarked
package org.webhooks.api.store.request;

import org.jspecify.annotations.NullMarked;
