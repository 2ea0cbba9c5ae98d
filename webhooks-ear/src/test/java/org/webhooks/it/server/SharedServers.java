package org.webhooks.it.server;

import java.time.Duration;
import java.util.Map;

/**
 * One server for each database, for all tests that don't end it: starting one takes longer than most tests. They are
 * started when first asked for and end with the tests' process.
 */
public final class SharedServers {
    /** What tests lock who use the server, because some of them move its clock. */
    public static final String ON_H2 = "the shared server on H2";

    public static final String ON_POSTGRESQL = "the shared server on PostgreSQL";

    /** How long a delivery is leased; so short that a test can outlast it, yet longer than a call may take. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** Limits are tested on servers of their own. */
    private static final Map<String, String> SETTINGS = Map.of(
            "WEBHOOKS_LEASE",
            LEASE.toString(),
            "WEBHOOKS_DEVELOPER_REQUESTS_PER_MINUTE",
            "0",
            "WEBHOOKS_PARTNER_REQUESTS_PER_MINUTE",
            "0",
            "WEBHOOKS_FAILED_AUTHENTICATIONS_PER_MINUTE",
            "0");

    private SharedServers() {}

    public static Server onH2() {
        return OnH2.SERVER;
    }

    public static Server onPostgresql() {
        return OnPostgresql.SERVER;
    }

    private static Server closedAtEnd(Server server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static final class OnH2 {
        static final Server SERVER = closedAtEnd(new Server("shared-h2", new H2(), SETTINGS));
    }

    private static final class OnPostgresql {
        static final Server SERVER = closedAtEnd(new Server(
                "shared-postgresql", new Postgresql(Build.work().resolve("shared-postgresql-data")), SETTINGS));
    }
}
