package org.webhooks.outbound;

import java.time.Duration;

/**
 * The bounds of an {@link OutboundClient}.
 *
 * @param maxConnections open at once, over all targets
 * @param maxConnectionsPerTarget open at once to one scheme, host and port
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
        int maxConnectionsPerTarget,
        int ioThreads,
        int resolverThreads,
        Duration connectTimeout,
        Duration resolverTimeout,
        Duration dnsCacheTime,
        Duration idleConnectionTime,
        int keptBodyBytes,
        int maxBodyBytes) {

    /** What suits most installations. */
    public static OutboundSettings defaults() {
        return new OutboundSettings(
                4096,
                1024,
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
