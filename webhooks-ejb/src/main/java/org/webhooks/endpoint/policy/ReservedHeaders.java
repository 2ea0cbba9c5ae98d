package org.webhooks.endpoint.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.webhooks.signing.Scheme;

/**
 * The headers that no endpoint may choose: those that frame a request or are for one connection only (RFC 9110, section
 * 7.6.1), those of Standard Webhooks, and those of the endpoint's own scheme.
 */
public final class ReservedHeaders {
    private static final Set<String> NAMES =
            Set.of("connection", "expect", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");
    private static final List<String> PREFIXES = List.of("content-", "proxy-", "webhook-");

    private ReservedHeaders() {}

    /** Whether this is one of them, in whichever case it is written. */
    public static boolean include(String name, Scheme scheme) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lowerCase)
                || PREFIXES.stream().anyMatch(lowerCase::startsWith)
                || scheme.headerNames().stream().anyMatch(lowerCase::equalsIgnoreCase);
    }
}
