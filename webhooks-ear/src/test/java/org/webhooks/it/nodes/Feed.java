package org.webhooks.it.nodes;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.server.Server;

/** Publishes over all nodes in turn, whatever becomes of it, until it is closed. */
final class Feed implements AutoCloseable {
    private static final int TIMES_A_SECOND = 4;

    private final Tenant tenant;
    private final Supplier<List<Server>> nodes;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Feed(Tenant tenant, Supplier<List<Server>> nodes) {
        this.tenant = tenant;
        this.nodes = nodes;
    }

    /** So many events of this type from now on. */
    void publish(String type, int perSecond) {
        String batch = Tenant.batch(type, perSecond / TIMES_A_SECOND);
        AtomicInteger turn = new AtomicInteger();
        var unused = clock.scheduleAtFixedRate(
                () -> send(batch, turn.getAndIncrement()), 0, 1_000 / TIMES_A_SECOND, TimeUnit.MILLISECONDS);
    }

    private void send(String batch, int turn) {
        List<Server> now = nodes.get();
        Server node = now.get(turn % now.size());
        var unused = tenant.at(node).caller().postLater("/v1/events/batch", batch);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
