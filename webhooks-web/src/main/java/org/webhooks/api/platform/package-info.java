/**
 * The platform dialect and the native API, under {@code /v1}: endpoints in snake_case, events in camelCase, moments in
 * milliseconds since 1970. This package is its application; each of its subjects has a package of its own below.
 */
@NullMarked
package org.webhooks.api.platform;

import org.jspecify.annotations.NullMarked;
