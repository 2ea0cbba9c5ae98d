/**
 * Where events go: endpoints, their secrets and health, and the registry that publishing and delivering match against.
 * Every change bumps its account's version in the same transaction. May use account, signing, outbound, json,
 * settings.
 */
@NullMarked
package org.webhooks.endpoint;

import org.jspecify.annotations.NullMarked;
