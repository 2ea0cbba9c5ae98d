package org.webhooks.benchmark.history;

import java.util.List;

/**
 * One of the copies.
 *
 * @param event its key
 * @param delivery its key
 * @param moment when it was published, in milliseconds since 1970
 */
public record Sample(String event, String delivery, long moment) {
    static Sample read(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return new Sample(words.get(0), words.get(1), Long.parseLong(words.get(2)));
    }
}
