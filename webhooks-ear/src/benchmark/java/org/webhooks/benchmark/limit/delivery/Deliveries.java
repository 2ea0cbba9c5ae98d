package org.webhooks.benchmark.limit.delivery;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.webhooks.benchmark.limit.store.Attempt;
import org.webhooks.benchmark.limit.store.Attempts;
import org.webhooks.benchmark.limit.store.Delivery;
import org.webhooks.benchmark.limit.store.DueDeliveries;
import org.webhooks.benchmark.limit.store.Grouping;

/** What is stored and on its way: called, recorded, and called again until it succeeds, over restarts too. */
public final class Deliveries {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final InHand inHand = new InHand();
    private final ExecutorService calling = Executors.newSingleThreadExecutor(Deliveries::daemon);
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(Deliveries::daemon);
    private final Receivers receivers;
    private final DueDeliveries due;
    private final Attempts attempts;
    private final Grouping<Attempt> ended;

    public Deliveries(String url, List<URI> endpoints, String secret) {
        receivers = new Receivers(endpoints, secret);
        due = new DueDeliveries(url);
        attempts = new Attempts(url);
        ended = new Grouping<>("record", this::record);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins with what a former life of the program has left. */
    public void start() throws SQLException {
        due.takeOver();
        var unused = looking.scheduleWithFixedDelay(this::callWhatIsDue, 0, 1, TimeUnit.SECONDS);
    }

    /** Waits until so many more may be in hand: to be asked before they are stored. */
    public void enter(int deliveries) {
        inHand.enter(deliveries);
    }

    /** They were not stored. */
    public void leave(int deliveries) {
        inHand.leave(deliveries);
    }

    /** Takes over what was committed. */
    public void handOver(List<Delivery> committed) {
        calling.execute(() -> committed.forEach(delivery -> receivers.call(delivery, ended::add)));
    }

    private void callWhatIsDue() {
        try {
            List<Delivery> taken = due.take();
            enter(taken.size());
            handOver(taken);
        } catch (SQLException e) {
            System.err.println("What is due is not known: " + e.getMessage());
        }
    }

    /** Tries again until the database takes it: else the receivers would be called again. */
    private void record(List<Attempt> group) {
        while (!isRecorded(group)) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        inHand.leave(group.size());
    }

    private boolean isRecorded(List<Attempt> group) {
        try {
            attempts.record(group);
            return true;
        } catch (SQLException e) {
            System.err.println(group.size() + " attempts are not recorded yet: " + e.getMessage());
            return false;
        }
    }
}
