package org.webhooks.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webhooks.it.server.Postgresql;

/** Events that were stored by earlier versions, as a recovery finds them after an upgrade. */
class EarlierEventsIT {
    private static final String TEST = "018d0c5e-7a00-7000-8000-000000000001";
    private static final String LIKE_A_TEST = "018d0c5e-7a00-7000-8000-000000000002";
    private static final String CANCELLED = "018d0c5e-7a00-7001-8000-000000000003";
    private static final String RAISED = "018d0c5e-7a00-7001-8123-456789abcdef";
    private static final String PUBLISHED = "018d0c5e-7a00-7002-8123-456789abcdef";

    @Test
    void whatWasMeantForSomeOnlyIsMarkedAndNothingElseIs(@TempDir Path directory) {
        try (Postgresql database = new Postgresql(directory.resolve("data"))) {
            migrate(database, "15");
            store(database, TEST, "platform.test", "{\"message\":\"This is a test webhook event from do.dev\"}");
            database.update(
                    "insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step,"
                            + " lease, created_at) values ('" + TEST + "', 1001, '" + TEST
                            + "', 4711, 'platform', 'delivered', 1, 0, 1, '2024-01-15T10:00:00Z')");
            store(database, LIKE_A_TEST, "platform.test", "{\"message\":\"of the publisher's own\"}");
            store(database, CANCELLED, "order.cancelled", "{}");
            store(database, RAISED, "order.status_changed", "{}");
            store(database, PUBLISHED, "order.status_changed", "{}");

            migrate(database, "latest");

            assertThat(ids(database, "only_endpoint = 4711")).isEqualTo(TEST);
            assertThat(ids(database, "only_scheme = 'partner'")).isEqualTo(RAISED);
            assertThat(database.number(
                            "select count(*) from events where only_endpoint is null and only_scheme is null"))
                    .isEqualTo(3);
        }
    }

    private static void store(Postgresql database, String id, String type, String data) {
        String service = type.substring(0, type.indexOf('.'));
        String body = "{\"type\":\"" + type + "\",\"data\":" + data + "}";
        database.update("insert into events (account_id, id, type, service, livemode, body, fan_out, created_at) values"
                + " (1001, '" + id + "', '" + type + "', '" + service + "', false, convert_to('"
                + body.replace("'", "''") + "', 'UTF8'), 1, '2024-01-15T10:00:00Z')");
    }

    private static String ids(Postgresql database, String condition) {
        return database.text("select string_agg(id::text, ' ') from events where " + condition);
    }

    private static void migrate(Postgresql database, String version) {
        Flyway.configure()
                .dataSource(
                        database.environment().get("WEBHOOKS_DATABASE_URL"),
                        database.environment().get("WEBHOOKS_DATABASE_USER"),
                        database.environment().get("WEBHOOKS_DATABASE_PASSWORD"))
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .target(version)
                .load()
                .migrate();
    }
}
