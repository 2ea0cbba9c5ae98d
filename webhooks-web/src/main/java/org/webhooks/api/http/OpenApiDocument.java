package org.webhooks.api.http;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Serves the OpenAPI document of the native API; a static file by this path would have no media type. */
@WebServlet("/openapi")
public class OpenApiDocument extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String FILE = "/WEB-INF/openapi.json";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream document = Objects.requireNonNull(getServletContext().getResourceAsStream(FILE), FILE)) {
            response.setContentType("application/json");
            document.transferTo(response.getOutputStream());
        }
    }
}
