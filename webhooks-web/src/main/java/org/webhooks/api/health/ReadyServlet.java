package org.webhooks.api.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.webhooks.api.http.JsonWriter;

/**
 * Answers 200 when this node serves and 503 when it does not, in the form of MicroProfile Health 4.0 (section 3). The
 * server's own health page can't: in an EAR it finds no check of a module.
 */
@WebServlet(urlPatterns = "/health/ready", asyncSupported = true)
public class ReadyServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient HealthProbe probe;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        NodeHealth health = probe.health();
        response.setStatus(health.isUp() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body(health).toUtf8());
    }

    static JsonWriter body(NodeHealth health) {
        return new JsonWriter()
                .beginObject()
                .member("status", word(health.isUp()))
                .name("checks")
                .beginArray()
                .beginObject()
                .member("name", "webhooks")
                .member("status", word(health.isUp()))
                .name("data")
                .beginObject()
                .member("started", health.started())
                .member("database", health.database())
                .member("broker", health.broker())
                .member("calls", health.calls())
                .endObject()
                .endObject()
                .endArray()
                .endObject();
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
