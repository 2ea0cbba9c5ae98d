package org.webhooks.benchmark.limit.program;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.webhooks.benchmark.limit.delivery.Deliveries;
import org.webhooks.benchmark.limit.store.Grouping;
import org.webhooks.benchmark.limit.store.Publications;

/**
 * {@code LimitProgram database-url key event-type secret endpoint-url…}: one account, whose endpoints all want events of
 * that type and have that secret. Prints its port, and ends with its input.
 */
public final class LimitProgram {
    private static final int OF_DATABASE = 0;
    private static final int OF_KEY = 1;
    private static final int OF_TYPE = 2;
    private static final int OF_SECRET = 3;
    private static final int OF_FIRST_ENDPOINT = 4;

    private LimitProgram() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        String database = arguments[OF_DATABASE];
        List<URI> endpoints =
                Stream.of(arguments).skip(OF_FIRST_ENDPOINT).map(URI::create).toList();
        Deliveries deliveries = new Deliveries(database, endpoints, arguments[OF_SECRET]);
        deliveries.start();
        List<Long> ids = LongStream.range(0, endpoints.size()).boxed().toList();
        Account account = new Account(1, Map.of(arguments[OF_TYPE], ids));
        PublishGroup group = new PublishGroup(new Publications(database), deliveries);
        Undertow server = server(
                new PublishHandler(Map.of("Bearer " + arguments[OF_KEY], account), new Grouping<>("publish", group)));
        server.start();
        System.out.println(((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort());
        while (System.in.read() >= 0) {
            // until who started it has closed it, or is no more
        }
        System.exit(0);
    }

    private static Undertow server(PublishHandler handler) {
        // as the product's server has it; the handler needs no other thread
        return Undertow.builder()
                .setIoThreads(1)
                .setWorkerThreads(1)
                .addHttpListener(0, "127.0.0.1")
                .setHandler(handler)
                .build();
    }
}
