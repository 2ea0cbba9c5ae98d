package org.webhooks.api.waiting;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.webhooks.api.http.UnknownRoute;

/**
 * Answers errors at once. A server leaves its error page to the thread that the request came on, as long as that has not
 * returned: whether it has, is anybody's guess here.
 */
final class MovedResponse extends HttpServletResponseWrapper {
    MovedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
        reset();
        UnknownRoute.answer(this, status);
    }

    @Override
    public void sendError(int status, String reason) throws IOException {
        sendError(status);
    }
}
