package org.webhooks.benchmark.history;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.stand.Milestone;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.it.server.PostgresqlDatabase;

/** An event that was really published, delivered and recorded: what is not said of copies is as it is there. */
public final class Exemplar {
    private static final String KEEP = """
            create schema exemplar;
            create table exemplar.events as select * from events where id = '%1$s';
            create table exemplar.deliveries as select * from deliveries where event_id = '%1$s';
            create table exemplar.attempts as
              select a.* from attempts a join exemplar.deliveries d on d.id = a.delivery_id""";

    private static final String COLUMNS = """
            select string_agg(column_name, ',' order by ordinal_position) from information_schema.columns
            where table_schema = 'public' and table_name = '%s'""";

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final PostgresqlDatabase database;

    private Exemplar(PostgresqlDatabase database) {
        this.database = database;
    }

    /**
     * Publishes it, waits until it is recorded, and keeps its rows apart, so that the server's own tables may be emptied.
     *
     * @param account has one endpoint that gets it, and takes it at once
     */
    public static Exemplar of(Subscriber account, PostgresqlDatabase database, String event) {
        String id = account.caller().post("/v1/events", event).expect(202).text("eventId");
        Patience.until(
                "the exemplar is recorded",
                LONGEST,
                LOOK_AGAIN,
                () -> database.number(Milestone.DELIVERED.unreached()) == 0);
        database.run(KEEP.formatted(id.substring(id.indexOf('_') + 1)));
        return new Exemplar(database);
    }

    PostgresqlDatabase database() {
        return database;
    }

    /**
     * The statement that inserts copies, numbered from 1.
     *
     * @param changed expressions for columns in which they differ, by the number {@code n}
     */
    String copy(String table, long copies, Map<String, String> changed) {
        String columns = database.text(COLUMNS.formatted(table));
        String values = List.of(columns.split(",", -1)).stream()
                .map(column -> changed.getOrDefault(column, "one." + column))
                .collect(joining(", "));
        return "insert into " + table + " (" + columns + ") select " + values + " from generate_series(1, " + copies
                + ") n, exemplar." + table + " one";
    }
}
