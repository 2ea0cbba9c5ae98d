package org.webhooks.endpoint.filter;

/** A filter is none. The message is a sentence that names the place. */
public final class InvalidFilter extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidFilter(String sentence) {
        super(sentence, null, false, false);
    }
}
