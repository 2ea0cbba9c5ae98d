package org.webhooks.event.request;

/**
 * A request to publish is JSON, but not a request that can be served. The message is the sentence for the publisher, and
 * begins with {@code events[n]: } where it is about one event of a batch.
 */
public sealed class InvalidEventRequest extends RuntimeException permits EventTooLarge {

    InvalidEventRequest(String sentence) {
        // publishers of rubbish must not cost us a stack trace each
        super(sentence, null, false, false);
    }

    InvalidEventRequest inBatch(int index) {
        return new InvalidEventRequest(sentenceInBatch(index));
    }

    final String sentenceInBatch(int index) {
        return "events[" + index + "]: " + getMessage();
    }
}
