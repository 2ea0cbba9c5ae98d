package org.webhooks.it.receiver;

import java.util.Map;

/** What a receiver answers. */
public record Reply(int status, Map<String, String> headers) {
    public static final Reply OK = of(200);

    public static Reply of(int status) {
        return new Reply(status, Map.of());
    }

    public Reply with(String header, String value) {
        return new Reply(status, Map.of(header, value));
    }
}
