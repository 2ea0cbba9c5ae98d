package org.webhooks.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a receiver's answer. */
record Answer(
        int status, List<ResponseHeader> headers, @Nullable String retryAfter, String body) {

    Answer withBody(String text) {
        return new Answer(status, headers, retryAfter, text);
    }
}
