package org.webhooks.it.cost;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.webhooks.it.cost.log.DatabaseLog;
import org.webhooks.it.neighbour.Neighbour;
import org.webhooks.it.server.Database;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Wait;

/**
 * A server of which nobody else asks anything.
 *
 * @param subscribers set up before anything is counted: after a change of its account a publish looks at it again
 * @param whileIdle statements that it executed when there was nothing to be done
 */
record CountedServer(
        Server server, Neighbour neighbour, Meter meter, Map<Kind, Subscriber> subscribers, List<String> whileIdle) {
    /** Starts it and learns what it does when there is nothing to be done, but for what waits in order and is not due. */
    static CountedServer start(
            Database database, Map<String, String> variables, BiFunction<Server, Neighbour, DatabaseLog> log) {
        Server server = new Server("costs-" + database.name(), database, variables);
        Neighbour neighbour = Neighbour.deployTo(server);
        Meter meter = new Meter(server, log.apply(server, neighbour));
        Map<Kind, Subscriber> subscribers = Kind.subscribe(server.uri());
        Subscriber waiting = Subscriber.create(server.uri());
        waiting.register("{\"ordered\":true,\"retry_schedule\":[\"PT0S\",\"PT1H\"]}");
        waiting.failNext();
        waiting.publish();
        meter.settle();
        subscribers.forEach(Kind::warm);
        List<String> whileIdle = meter.learn(() -> Wait.outlast(CostContract.IDLE_TIME));
        return new CountedServer(server, neighbour, meter, subscribers, whileIdle);
    }
}
