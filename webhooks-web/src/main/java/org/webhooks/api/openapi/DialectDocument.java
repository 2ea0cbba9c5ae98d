package org.webhooks.api.openapi;

/**
 * What a dialect says of itself. Each is named in {@code META-INF/services}, the one line beside its package that a
 * dialect has.
 */
public interface DialectDocument {
    ApiDocument document();
}
