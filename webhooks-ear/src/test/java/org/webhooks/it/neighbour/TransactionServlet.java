package org.webhooks.it.neighbour;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.webhooks.event.EventPublisher;
import org.webhooks.event.EventToPublish;
import org.webhooks.event.Published;

/** Publishes inside a transaction of its own, which lasts until it is told to end. */
@WebServlet("/transactions/*")
public class TransactionServlet extends HttpServlet {
    private static final int LONGEST_SECONDS = 120;

    private final ConcurrentMap<String, CountDownLatch> published = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, CountDownLatch> ends = new ConcurrentHashMap<>();

    @EJB(lookup = "java:global/webhooks/webhooks-ejb/EventPublisher!org.webhooks.event.EventPublisher")
    EventPublisher publisher;

    @Resource
    UserTransaction transaction;

    /**
     * {@code /commit} and {@code /rollback} publish the request's body as data of an event of that {@code type}, wait for
     * the end of the transaction {@code name}, and end it so; {@code /published} answers when that has published, {@code /end} ends it.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String name = request.getParameter("name");
        try {
            switch (request.getPathInfo()) {
                case "/commit" -> response.getWriter().print(publish(name, request, true));
                case "/rollback" -> response.getWriter().print(publish(name, request, false));
                case "/published" -> await(latch(published, name));
                case "/end" -> latch(ends, name).countDown();
                default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (IOException | ServletException e) {
            throw e;
        } catch (Exception e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.getWriter().print(e);
        }
    }

    private String publish(String name, HttpServletRequest request, boolean commit) throws Exception {
        String data = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        transaction.begin();
        boolean ended = false;
        try {
            Published event = publisher.publish(
                    request.getParameter("account"),
                    new EventToPublish(request.getParameter("type"), data, request.getParameter("eventId"), null));
            latch(published, name).countDown();
            await(latch(ends, name));
            if (commit) {
                transaction.commit();
                ended = true;
            }
            return event.publicId();
        } finally {
            if (!ended) {
                transaction.rollback();
            }
        }
    }

    private static CountDownLatch latch(ConcurrentMap<String, CountDownLatch> latches, String name) {
        return latches.computeIfAbsent(name, unknown -> new CountDownLatch(1));
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody ended the transaction");
        }
    }
}
