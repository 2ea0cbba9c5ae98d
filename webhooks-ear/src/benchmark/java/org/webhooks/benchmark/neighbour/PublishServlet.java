package org.webhooks.benchmark.neighbour;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.webhooks.event.EventPublisher;
import org.webhooks.event.EventToPublish;

/** Publishes the same event from several threads for a while, each in a transaction of its own. */
@WebServlet("/publish")
public class PublishServlet extends HttpServlet {
    private static final Duration LONGEST_PUBLISH = Duration.ofMinutes(1);

    @EJB(lookup = "java:global/webhooks/webhooks-ejb/EventPublisher!org.webhooks.event.EventPublisher")
    EventPublisher publisher;

    @Resource(lookup = "java:/JmsXA")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/WebhookEvents")
    Queue queue;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedThreadFactory threads;

    /**
     * Publishes the request's body, the JSON of POST /v1/events, for {@code account} in a {@code way} for so many
     * {@code millis}, and answers how many nanoseconds it took, how many failed, and the {@link Tally}.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Runnable publish =
                publish(Way.valueOf(request.getParameter("way")), request.getParameter("account"), event(request));
        int size = Integer.parseInt(request.getParameter("threads"));
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(request.getParameter("millis")));
        Tally tally = new Tally();
        ExecutorService executor = Executors.newFixedThreadPool(size, threads);
        for (int i = 0; i < size; i++) {
            executor.execute(() -> publishUntil(end, publish, tally));
        }
        executor.shutdown();
        awaitEnd(executor, Duration.ofNanos(end - start).plus(LONGEST_PUBLISH));
        response.getWriter().print(System.nanoTime() - start + "\n" + tally.write());
    }

    private static JsonObject event(HttpServletRequest request) throws IOException {
        try (JsonReader reader = Json.createReader(request.getInputStream())) {
            return reader.readObject();
        }
    }

    private Runnable publish(Way way, String account, JsonObject event) {
        return switch (way) {
            case EJB -> {
                EventToPublish toPublish = new EventToPublish(
                        event.getString("type"), event.getJsonObject("data").toString());
                yield () -> publisher.publish(account, toPublish);
            }
            case JMS -> {
                String message = Json.createObjectBuilder(event)
                        .add("account", account)
                        .build()
                        .toString();
                yield () -> send(message);
            }
        };
    }

    private void send(String message) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(queue, message);
        }
    }

    private void publishUntil(long end, Runnable publish, Tally tally) {
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            try {
                inTransaction(publish);
                tally.published(System.nanoTime() - begin);
            } catch (Exception e) {
                log("An event is not published", e);
                tally.failed();
            }
        }
    }

    private void inTransaction(Runnable work) throws Exception {
        transaction.begin();
        boolean ended = false;
        try {
            work.run();
            ended = true;
            transaction.commit();
        } finally {
            if (!ended) {
                transaction.rollback();
            }
        }
    }

    private static void awaitEnd(ExecutorService executor, Duration longest) throws IOException {
        try {
            if (!executor.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("Some publishers have not ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
