package org.webhooks.benchmark.history;

import org.webhooks.it.server.PostgresqlDatabase;

/**
 * The indexes and keys of the tables that events make grow, but for those of unfinished deliveries, which what is delivered is
 * not in. Without them very many rows are inserted in a fraction of the time.
 */
public final class Indexes {
    private static final String KEYS = """
            (select string_agg(format('%s', conrelid::regclass, conname, pg_get_constraintdef(oid)), ';' order by conname)
             from pg_constraint
             where contype = 'p' and conrelid in ('events'::regclass, 'deliveries'::regclass, 'attempts'::regclass))""";

    private static final String OTHERS = """
            (select string_agg(format('%s', indexname, indexdef), ';' order by indexname) from pg_indexes
             where schemaname = 'public' and tablename in ('events', 'deliveries', 'attempts')
               and indexname not in (select conname from pg_constraint) and indexdef not like '% WHERE %')""";

    private static final String DROP = both("alter table %1$s drop constraint %2$s", "drop index %1$s");
    private static final String MAKE = both("alter table %1$s add constraint %2$s %3$s", "%2$s");

    private Indexes() {}

    private static String both(String ofKey, String ofIndex) {
        return "select " + KEYS.replace("%s", ofKey) + " || ';' || " + OTHERS.replace("%s", ofIndex);
    }

    /** Does something while there are none, and makes them again as they were. */
    public static void without(PostgresqlDatabase database, Runnable work) {
        String definitions = database.text(MAKE);
        database.run(database.text(DROP));
        work.run();
        database.run("set maintenance_work_mem = '1GB';" + definitions);
        if (!database.text(MAKE).equals(definitions)) {
            throw new IllegalStateException("The indexes are not what they were: " + definitions);
        }
    }
}
