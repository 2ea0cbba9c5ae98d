package org.webhooks.api.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where the request under way comes from, as the server sees it; behind a proxy it sees what the proxy says. */
@ApplicationScoped
public class RemoteAddress {
    /** What is said to be an address need not be one, and is kept: the longest of IPv6 with a zone is shorter. */
    private static final int MOST_CHARACTERS = 64;

    @Inject
    HttpServletRequest request;

    public String text() {
        String address = request.getRemoteAddr();
        return address.length() <= MOST_CHARACTERS ? address : address.substring(0, MOST_CHARACTERS);
    }
}
