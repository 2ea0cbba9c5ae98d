package org.webhooks.it.cost;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.webhooks.it.cost.log.DatabaseLog;
import org.webhooks.it.cost.log.DatabaseLog.Logged;
import org.webhooks.it.cost.log.Journal;
import org.webhooks.it.cost.log.Transaction;
import org.webhooks.it.server.Management;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Wait;

/** Counts what a server does that does nothing else meanwhile but what it always does. */
final class Meter {
    /** Asked twice a second by the thread that forgets what has changed; what follows from events comes as often. */
    private static final String LOOK = "select id, version from accounts where version >";

    private static final String UNDER_WAY = """
            select (select count(*) from notices)
                 + (select count(*) from deliveries
                    where state = 'queued'
                       or state = 'waiting' and coalesce(due_at, now()) < now() + interval '1' minute)""";

    private final Management management;
    private final DatabaseLog database;
    private final Journal journal;
    private final Journal log;
    private Set<String> always = Set.of();

    Meter(Server server, DatabaseLog database) {
        this.management = server.management();
        this.database = database;
        Path data = server.dataFiles();
        journal = new Journal(data.resolve("activemq/journal"), ".amq");
        log = new Journal(data.resolve("tx-object-store/HornetqObjectStore"), ".txlog");
    }

    /** Each statement that timers execute while nothing is to be done; these are not counted from now on. */
    List<String> learn(Runnable idleTime) {
        settle();
        database.next();
        idleTime.run();
        List<String> executed = statementsOf(counted(database.next()));
        always = Set.copyOf(executed);
        return executed;
    }

    Cost of(Runnable work) {
        awaitRest();
        database.next();
        Map<String, Long> messagesBefore = management.messagesAdded();
        int journalBefore = journal.records();
        int logBefore = log.records();
        work.run();
        awaitRest();
        // what follows without need is asked for by a timer, too
        database.awaitAgain(LOOK, 1);
        Logged logged = database.next();
        List<Transaction> transactions = counted(logged);
        Map<String, Long> messages = management.messagesAdded();
        messagesBefore.forEach((queue, before) -> messages.merge(queue, -before, Long::sum));
        return new Cost(
                statementsOf(transactions),
                transactions.size(),
                logged.written(),
                messages.get("WebhookDeliveriesFast") + messages.get("WebhookDeliveriesSlow"),
                messages.get("WebhookEvents"),
                journal.records() - journalBefore,
                log.records() - logBefore);
    }

    /** Waits until nothing is under way, and what has changed is known to have: a look that begins after it has ended. */
    void settle() {
        awaitRest();
        database.awaitAgain(LOOK, 2);
    }

    private void awaitRest() {
        Wait.until("nothing is under way", () -> database.number(UNDER_WAY) == 0);
    }

    private List<Transaction> counted(Logged logged) {
        return logged.transactions().stream()
                .map(transaction -> transaction.without(always))
                .filter(transaction -> !transaction.isEmpty())
                .toList();
    }

    private static List<String> statementsOf(List<Transaction> transactions) {
        return transactions.stream()
                .flatMap(transaction -> transaction.statements().stream())
                .toList();
    }
}
