package org.webhooks.api.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Serves the documents that the build has put below {@code WEB-INF}; static files by these paths would have no media type. */
@WebServlet(urlPatterns = "/openapi/*", asyncSupported = true)
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS = Pattern.compile("/openapi(/[a-z]+)?");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String below = request.getPathInfo();
        String address = request.getServletPath() + (below == null ? "" : below);
        try (InputStream document = document(address)) {
            if (document == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("application/json");
            document.transferTo(response.getOutputStream());
        }
    }

    private @Nullable InputStream document(String address) {
        return ADDRESS.matcher(address).matches()
                ? getServletContext().getResourceAsStream("/WEB-INF" + address + DocumentFiles.SUFFIX)
                : null;
    }
}
