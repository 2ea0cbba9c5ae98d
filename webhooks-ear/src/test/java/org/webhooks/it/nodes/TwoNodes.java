package org.webhooks.it.nodes;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.server.Build;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Two servers over one PostgreSQL. */
final class TwoNodes implements AutoCloseable {
    /** What a killed node had in hand waits for its end; no call lasts longer than half of it. */
    static final Duration LEASE = Duration.ofSeconds(20);

    /** Each opens what the other one sealed. */
    private static final String MASTER_KEY = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);

    private static final String SECOND = "second";
    private static final String QUEUE = "WebhookDeliveriesFast";

    /** A node that joins calls nothing for 33 s. */
    private static final Duration JOINED_WITHIN = Duration.ofSeconds(90);

    private final Postgresql database = new Postgresql(Build.work().resolve("nodes-data"));
    private final Server first = start("first");
    private Optional<Server> second = Optional.empty();

    private Server start(String node) {
        Map<String, String> settings = Map.of(
                "WEBHOOKS_NODE", node,
                "WEBHOOKS_LEASE", LEASE.toString(),
                "WEBHOOKS_MASTER_KEY", MASTER_KEY);
        return new Server("nodes-" + node, database, settings);
    }

    Server first() {
        return first;
    }

    /** The node that is started and ends while the first one lives. */
    Server second() {
        return second.orElseThrow();
    }

    /** Both, one as good as the other. */
    List<Server> both() {
        return List.of(first, second());
    }

    /** Those that take requests now. */
    List<Server> running() {
        return Stream.concat(Stream.of(first), second.stream())
                .filter(Server::isRunning)
                .toList();
    }

    /** Returns when the first is alone. */
    void beOne() {
        second.filter(Server::isRunning).ifPresent(Server::stop);
    }

    /** Returns when both call. */
    void beTwo() {
        startSecond();
        awaitJoined();
    }

    /** Returns when it takes requests; it calls nothing yet. */
    void startSecond() {
        if (second.isEmpty()) {
            second = Optional.of(start(SECOND));
        } else if (!second().isRunning()) {
            second().start();
        }
    }

    /** Returns when the second node has called somebody. */
    void awaitJoined() {
        Tenant tenant = Tenant.create(first.uri());
        tenant.register(Stage.RECEIVER.inbox(), "*");
        Wait.until("the second node calls", JOINED_WITHIN, () -> {
            tenant.at(second()).publish("order.created", "{}");
            return secondHasCalled();
        });
    }

    boolean secondHasCalled() {
        return second().management().messagesAddedTo(QUEUE) > 0;
    }

    /** How often the second node has shown that it lives, about once in a second since it last started. */
    long beatsOfSecond() {
        return database.number("select beat from nodes where name = '" + SECOND + "'");
    }

    @Override
    public void close() {
        running().forEach(Server::stop);
        database.close();
    }
}
