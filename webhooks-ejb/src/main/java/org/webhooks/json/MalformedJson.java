package org.webhooks.json;

/**
 * What was sent is not JSON that is accepted here. The message is one short sentence for the sender, and quotes nothing
 * of what was sent.
 */
public final class MalformedJson extends RuntimeException {

    public MalformedJson(String sentence) {
        // senders of rubbish must not cost us a stack trace each
        super(sentence, null, false, false);
    }
}
