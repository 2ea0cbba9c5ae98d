package org.webhooks.api.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The error page of the whole WAR (named in web.xml): what no dialect and no static file answers gets a JSON body, not
 * the server's HTML. A directory without an index, and a method that static files do not take, are unknown routes, too.
 */
@WebServlet("/unknown-route")
public class UnknownRoute extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean ours = status instanceof Integer code && code >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        response.setStatus(ours ? (Integer) status : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/json");
        JsonWriter body = new JsonWriter()
                .beginObject()
                .member("error", ours ? "internal_error" : "not_found")
                .member("message", ours ? "Something went wrong here" : "No such route")
                .endObject();
        response.getOutputStream().write(body.toUtf8());
    }
}
