/** Which endpoints are left alone because their receivers asked for it. May use schema and settings. */
@NullMarked
package org.webhooks.delivery.rest;

import org.jspecify.annotations.NullMarked;
