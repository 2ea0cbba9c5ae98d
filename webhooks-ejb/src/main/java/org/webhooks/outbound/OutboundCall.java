package org.webhooks.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One call to a receiver.
 *
 * @param target absolute, http or https
 * @param headers sent in this order besides Host, Content-Length and Connection
 * @param timeout for the whole call: resolving, connecting, sending, and reading to the last byte
 */
@SuppressWarnings("ArrayRecordComponent") // the very bytes that were signed: a copy would cost, equality is never asked
public record OutboundCall(URI target, String method, Map<String, String> headers, byte[] body, Duration timeout) {
    @Override
    public String toString() {
        return "OutboundCall[" + method + " " + target + "]";
    }
}
