package org.webhooks.api.waiting;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.webhooks.api.http.Incident;

/**
 * A request and its answer, on a thread that may wait, from there to their end: when it was worked on, and is answered. All
 * that waits for the caller is done here, for the server would do it on one of its own.
 */
final class MovedExchange {
    private static final Logger LOG = System.getLogger(MovedExchange.class.getName());

    private final MovedRequest request;
    private final HttpServletResponse response;
    private final ListenedBody body;
    private final AsyncContext context;
    private final MovedContext later;
    private final FilterChain chain;
    private final Executor threads;

    /** That it was worked on, and that it is answered. */
    private final AtomicInteger missing = new AtomicInteger(2);

    MovedExchange(AsyncContext context, FilterChain chain, Executor threads) throws IOException {
        HttpServletRequest original = (HttpServletRequest) context.getRequest();
        this.context = context;
        this.chain = chain;
        this.threads = threads;
        this.response = new MovedResponse((HttpServletResponse) context.getResponse());
        this.body = new ListenedBody(original.getInputStream(), this::move);
        this.later = new MovedContext(context, this::answered);
        this.request = new MovedRequest(original, body, response, later);
    }

    /** Goes on on another thread, as soon as this one is done and the first of the body is there. */
    void begin() {
        body.listen();
    }

    private void move() {
        try {
            threads.execute(this::work);
        } catch (RejectedExecutionException theApplicationStops) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            context.complete();
        }
    }

    private void work() {
        boolean isAnsweredLater = false;
        try {
            chain.doFilter(request, response);
            isAnsweredLater = request.isAnsweredLater();
        } catch (IOException theCallerIsGone) {
            LOG.log(Level.DEBUG, "A caller is gone", theCallerIsGone);
        } catch (ServletException | RuntimeException | Error e) {
            failed(e);
        }
        if (!isAnsweredLater) {
            later.complete();
        }
        // else somebody may be answering it at this moment, and has all of the body
        if (later.isCompleted()) {
            close(body);
        }
        oneLess();
    }

    private void failed(Throwable failure) {
        Incident.report(failure);
        if (!response.isCommitted()) {
            try {
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            } catch (IOException theCallerIsGone) {
                LOG.log(Level.DEBUG, "A caller is gone", theCallerIsGone);
            }
        }
    }

    /** Sends what is left to send, on the thread that has written it. */
    private void answered() {
        try {
            close(response.getOutputStream());
        } catch (IOException theCallerIsGone) {
            LOG.log(Level.DEBUG, "A caller is gone", theCallerIsGone);
        }
        oneLess();
    }

    private static void close(Closeable stream) {
        try {
            stream.close();
        } catch (IOException theCallerIsGone) {
            LOG.log(Level.DEBUG, "A caller is gone", theCallerIsGone);
        }
    }

    private void oneLess() {
        if (missing.decrementAndGet() == 0) {
            context.complete();
        }
    }
}
