package org.webhooks.benchmark.rows;

import java.time.Duration;
import java.time.Instant;
import org.webhooks.benchmark.beside.Installation;
import org.webhooks.benchmark.history.Copies;
import org.webhooks.benchmark.history.Exemplar;
import org.webhooks.benchmark.history.Indexes;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.WarmUp;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.it.server.PostgresqlDatabase;
import org.webhooks.it.server.Server;

/** A server whose database keeps so many events of several accounts, delivered within the last weeks. */
final class Volume {
    private static final int ACCOUNTS = 10;
    private static final int ENDPOINTS_OF_EACH = 5;
    private static final String SMALL_EVENT =
            "{\"type\":\"" + EventBody.TYPE + "\",\"data\":{\"order\":\"ord_8f14e45f\",\"total\":12.5}}";

    private static final String OTHER_TYPE = "invoice.paid";

    private static final int SAMPLES = 200;

    /** So much of a list is behind the first place that is looked at: a page of the few, too. */
    private static final double BEHIND = 0.3;

    /** Within what is kept by default. */
    private static final Duration OLDEST = Duration.ofDays(25);

    private static final Duration NEWEST = Duration.ofDays(1);

    private final Size size;
    private final long rows;
    private final Installation installation;
    private final PostgresqlDatabase database;
    private final Subscriber account;
    private final String endpoint;
    private final Copies copies;
    private final Workload publish;

    /** Makes accounts and endpoints, fills the database while the server is stopped, and starts it again. */
    Volume(
            Size size,
            long rows,
            int connections,
            Installation installation,
            Server server,
            PostgresqlDatabase database) {
        this.size = size;
        this.rows = rows;
        this.installation = installation;
        this.database = database;
        account = installation.subscriber("Publishes");
        endpoint = account.register(Manner.PROMPT, size.group(), 0, EventBody.TYPE);
        registerOthers();
        copies = new Copies(Exemplar.of(account, database, SMALL_EVENT), size.group());
        server.stop();
        fill();
        server.start();
        publish = Workload.of(
                size.group(),
                size.group(),
                Publisher.overHttp(installation, connections, account.publish(EventBody.JSON)));
    }

    /** Nothing is published to them while it is measured, but they have a history, too. */
    private void registerOthers() {
        for (int number = 1; number < ENDPOINTS_OF_EACH; number++) {
            account.register(Manner.PROMPT, size.group(), number, OTHER_TYPE);
        }
        for (int number = 1; number < ACCOUNTS; number++) {
            Subscriber other = installation.subscriber("Has a history " + number);
            for (int each = 0; each < ENDPOINTS_OF_EACH; each++) {
                other.register(Manner.PROMPT, size.group(), number * ENDPOINTS_OF_EACH + each, OTHER_TYPE);
            }
        }
    }

    private void fill() {
        copies.removeAll();
        Instant now = Instant.now();
        Indexes.without(database, () -> copies.addDelivered(rows, now.minus(OLDEST), now.minus(NEWEST)));
        database.settle();
    }

    /** Has as many rows as in the beginning again, where what is measured adds much to them. */
    void restore() {
        if (size.isRestored()) {
            fill();
        }
    }

    Size size() {
        return size;
    }

    Surroundings warmUp(Duration longest) {
        return WarmUp.of(installation, publish, longest);
    }

    Slice publish(Duration time) {
        return Slice.measure(installation, publish, time);
    }

    Dispatch dispatch(int deliveries, Duration time) {
        return Dispatch.measure(installation, size.group(), copies, Math.min(rows, deliveries), time);
    }

    Lists lists() {
        return new Lists(installation, account, endpoint, copies.samples((long) (BEHIND * rows), rows, SAMPLES));
    }
}
