package org.webhooks.it.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner's web server on the loopback address; a path that is nobody's inbox answers 404. */
public final class Receiver implements AutoCloseable {
    static {
        // else each answer waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(Receiver::daemon);
    private final HttpServer server;
    private final Ledger ledger;

    public Receiver(Path ledgerFile) {
        ledger = new Ledger(ledgerFile);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "receiver");
        thread.setDaemon(true);
        return thread;
    }

    /** A new URL, which accepts all it is sent. */
    public Inbox inbox() {
        String path = "/inbox/" + last.incrementAndGet();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        Inbox inbox = new Inbox(url, ledger);
        inboxes.put(path, inbox);
        return inbox;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Inbox inbox = inboxes.get(exchange.getRequestURI().getPath());
        Reply reply = inbox == null ? Reply.of(404) : answer(inbox, exchange, body);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), -1);
        exchange.close();
    }

    private static Reply answer(Inbox inbox, HttpExchange exchange, byte[] body) throws IOException {
        try {
            return inbox.receive(
                    exchange.getRequestMethod(),
                    HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true),
                    body);
        } catch (InterruptedException e) {
            throw new IOException("The receiver is closed", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
