package org.webhooks.api.waiting;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What somebody has of a moved request who answers it later. The server's own context is not completed by it at once. */
final class MovedContext implements AsyncContext {
    private final AsyncContext context;
    private final Runnable completion;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean completed;
    private volatile @Nullable ServletRequest request;
    private volatile @Nullable ServletResponse response;

    /** @param completion what to do when it is answered */
    MovedContext(AsyncContext context, Runnable completion) {
        this.context = context;
        this.completion = completion;
    }

    MovedContext of(ServletRequest asked, ServletResponse answer) {
        request = asked;
        response = answer;
        return this;
    }

    boolean isCompleted() {
        return completed;
    }

    @Override
    public ServletRequest getRequest() {
        ServletRequest asked = request;
        return asked == null ? context.getRequest() : asked;
    }

    @Override
    public ServletResponse getResponse() {
        ServletResponse answer = response;
        return answer == null ? context.getResponse() : answer;
    }

    @Override
    public boolean hasOriginalRequestAndResponse() {
        return false;
    }

    @Override
    public void complete() {
        if (begun.compareAndSet(false, true)) {
            completion.run();
            completed = true;
        }
    }

    @Override
    public void start(Runnable run) {
        context.start(run);
    }

    @Override
    public void dispatch() {
        context.dispatch();
    }

    @Override
    public void dispatch(String path) {
        context.dispatch(path);
    }

    @Override
    public void dispatch(ServletContext other, String path) {
        context.dispatch(other, path);
    }

    @Override
    public void addListener(AsyncListener listener) {
        context.addListener(listener, getRequest(), getResponse());
    }

    @Override
    public void addListener(AsyncListener listener, ServletRequest asked, ServletResponse answer) {
        context.addListener(listener, asked, answer);
    }

    @Override
    public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
        return context.createListener(type);
    }

    /** Too late for the server: its thread has returned. There is no timeout; who answers later bounds how long that takes. */
    @Override
    public void setTimeout(long millis) {}

    @Override
    public long getTimeout() {
        return context.getTimeout();
    }
}
