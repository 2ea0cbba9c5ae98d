package org.webhooks.run;

/** A start that was refused, or that failed; the message is one sentence for the one who asked for it. */
public class Refusal extends RuntimeException {
    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
