package org.webhooks.api.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;

/**
 * Where a request comes from, as the server sees it; behind a proxy it sees what the proxy says. Each request carries it,
 * whichever thread works on it.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RemoteAddress extends HttpFilter {
    /** By which a request carries it. */
    public static final String PROPERTY = "org.webhooks.remote-address";

    private static final long serialVersionUID = 1;

    /** What is said to be an address need not be one, and is kept: the longest of IPv6 with a zone is shorter. */
    private static final int MOST_CHARACTERS = 64;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = request.getRemoteAddr();
        request.setAttribute(
                PROPERTY, address.length() <= MOST_CHARACTERS ? address : address.substring(0, MOST_CHARACTERS));
        chain.doFilter(request, response);
    }

    /** The address that this request comes from. */
    public static String of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof String address) {
            return address;
        }
        throw new IllegalStateException("No request reaches a dialect without its address");
    }
}
