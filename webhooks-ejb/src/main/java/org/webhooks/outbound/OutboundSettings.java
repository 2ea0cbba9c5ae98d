package org.webhooks.outbound;

import java.time.Duration;

/**
 * The bounds of an {@link OutboundClient}.
 *
 * @param maxConnections open at once; all of them may be to one target, for many endpoints may share a host
 * @param ioThreads that read and write all connections
 * @param resolverThreads that may wait for name resolution; a host that hangs holds one
 * @param connectTimeout for a connection to one address, and again for its TLS handshake
 * @param resolverTimeout after which a name counts as not resolved
 * @param dnsCacheTime for which the checked answers of a name are used again; a failure is kept for 1 s at most
 * @param idleConnectionTime after which an unused connection is closed
 * @param keptBodyBytes of an answer's body that the outcome shows
 * @param maxBodyBytes of an answer's body that are read before the connection is closed
 */
public record OutboundSettings(
        int maxConnections,
        int ioThreads,
        int resolverThreads,
        Duration connectTimeout,
        Duration resolverTimeout,
        Duration dnsCacheTime,
        Duration idleConnectionTime,
        int keptBodyBytes,
        int maxBodyBytes) {

    /**
     * What suits most installations.
     *
     * @param calls that may be in flight at once: none waits for a connection that another holds
     */
    public static OutboundSettings forCalls(int calls) {
        return new OutboundSettings(
                calls,
                2,
                16,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                16 * 1024,
                64 * 1024);
    }
}
