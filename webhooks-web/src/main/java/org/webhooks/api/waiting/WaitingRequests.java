package org.webhooks.api.waiting;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Moves requests to threads of their own, all but those that never wait. Few threads for these are faster than many: under
 * load they find the next request without being put to sleep and woken for each. Whoever sends a body slowly keeps none of
 * those waiting that have sent all of theirs.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class WaitingRequests extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String MOVED = "org.webhooks.moved";

    /** Whoever answers bounds how long that takes. */
    private static final int NO_TIMEOUT = 0;

    @Inject
    transient PromptRequests prompt;

    @Inject
    transient WaitingThreads threads;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // a server may begin the chain anew with what was moved, or go on with it
        if (threads.areNone() || request.getAttribute(MOVED) != null) {
            chain.doFilter(request, response);
            return;
        }
        boolean bodyIsThere = isBodyThere(request);
        if (bodyIsThere && prompt.include(request)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(MOVED, true);
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(NO_TIMEOUT);
        new MovedExchange(context, chain, bodyIsThere ? threads.forAll() : threads.forBodies()).begin();
    }

    /** Whether nothing of it has to be waited for; an empty one is not looked at, for that would say that it was read. */
    private static boolean isBodyThere(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        return length > 0
                ? request.getInputStream().available() >= length
                : length == 0 || request.getHeader("Transfer-Encoding") == null;
    }
}
