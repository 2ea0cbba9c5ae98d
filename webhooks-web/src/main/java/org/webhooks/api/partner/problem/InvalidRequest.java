package org.webhooks.api.partner.problem;

import java.util.List;

/** A request that can be read, but has fields that break rules: all of them, in the order in which they are told. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> sentences;

    public InvalidRequest(List<String> sentences) {
        // senders of rubbish must not cost us a stack trace each
        super(String.join(", ", sentences), null, false, false);
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}
