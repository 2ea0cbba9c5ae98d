/**
 * What happened: events, published once and kept with the bytes that receivers get. May use account, endpoint, json,
 * signing, settings.
 */
@NullMarked
package org.webhooks.event;

import org.jspecify.annotations.NullMarked;
