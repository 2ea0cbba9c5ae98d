package org.webhooks.api.waiting;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** Looks to those behind as if it had not been moved: one of them may still begin to answer it later, once. */
final class MovedRequest extends HttpServletRequestWrapper {
    private final ServletInputStream body;
    private final ServletResponse response;
    private final MovedContext context;
    private volatile boolean answeredLater;

    MovedRequest(HttpServletRequest request, ServletInputStream body, ServletResponse response, MovedContext context) {
        super(request);
        this.body = body;
        this.response = response;
        this.context = context;
    }

    /** Whether somebody has begun to. */
    boolean isAnsweredLater() {
        return answeredLater;
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public boolean isAsyncStarted() {
        return answeredLater;
    }

    @Override
    public AsyncContext startAsync() {
        return startAsync(this, response);
    }

    @Override
    public AsyncContext startAsync(ServletRequest asked, ServletResponse answer) {
        if (answeredLater) {
            throw new IllegalStateException("It is answered later already");
        }
        answeredLater = true;
        return context.of(asked, answer);
    }

    @Override
    public AsyncContext getAsyncContext() {
        if (!answeredLater) {
            throw new IllegalStateException("Nobody has begun to answer it later");
        }
        return context;
    }
}
