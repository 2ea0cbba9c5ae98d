/**
 * Which JSON is accepted, and how it is spelled when it is sent on.
 *
 * <p>What has passed through here is strict (RFC 8259 in UTF-8, bounded depth, unique names, no lone surrogates), and
 * its canonical text is what JavaScript's {@code JSON.stringify(JSON.parse(text))} would give back, byte for byte.
 *
 * <p>May use: java.*, jakarta.json, org.erdtman.jcs.
 */
@NullMarked
package org.webhooks.json;

import org.jspecify.annotations.NullMarked;
