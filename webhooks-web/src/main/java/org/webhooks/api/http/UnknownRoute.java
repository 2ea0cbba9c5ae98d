package org.webhooks.api.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What nobody else answers, and the error page of the whole WAR (named in web.xml): a JSON body, not the server's HTML.
 * There are no static files beside it: the server's own servlet for them works on its own threads only.
 */
@WebServlet(
        urlPatterns = {"/unknown-route", "/"},
        asyncSupported = true)
public class UnknownRoute extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        answer(response, status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
    }

    /** Answers that there is no such route, or what else an error of this status says to the caller. */
    public static void answer(HttpServletResponse response, int status) throws IOException {
        Answer answer = Answer.to(status);
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.getOutputStream().write(answer.body().toUtf8());
    }

    record Answer(int status, String error, String message) {
        static Answer to(int status) {
            return switch (status) {
                case 403, 404, 405, 501 -> new Answer(404, "not_found", "No such route");
                default ->
                    status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                            ? new Answer(status, "bad_request", "The request can't be read")
                            : new Answer(status, "internal_error", "Something went wrong here");
            };
        }

        JsonWriter body() {
            return new JsonWriter()
                    .beginObject()
                    .member("error", error)
                    .member("message", message)
                    .endObject();
        }
    }
}
