package org.webhooks.benchmark.limit.program;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.util.Map;
import org.webhooks.benchmark.limit.store.Grouping;

/** Takes events over HTTP, on the thread that reads the connections: nothing here blocks. */
final class PublishHandler implements HttpHandler {
    private final Map<String, Account> accounts;
    private final Grouping<Publish> publishes;

    /** @param accounts by the value of the header that carries their key */
    PublishHandler(Map<String, Account> accounts, Grouping<Publish> publishes) {
        this.accounts = Map.copyOf(accounts);
        this.publishes = publishes;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        String key = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        Account account = key == null ? null : accounts.get(key);
        if (account == null) {
            exchange.setStatusCode(401).endExchange();
            return;
        }
        exchange.getRequestReceiver().receiveFullBytes((any, json) -> publish(exchange, account, json));
    }

    private void publish(HttpServerExchange exchange, Account account, byte[] json) {
        try {
            Publish publish = Publish.of(exchange, account, EventRequest.read(json));
            // handed on when the handler has returned: until then no other thread may answer
            exchange.dispatch(SameThreadExecutor.INSTANCE, () -> publishes.add(publish));
        } catch (IOException e) {
            exchange.setStatusCode(400).endExchange();
        }
    }
}
