package org.webhooks.api.partner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.api.partner.problem.Problem;
import org.webhooks.outbound.target.AsciiHost;

/**
 * What this dialect asks of an endpoint's URL. Which hosts may be called is not the dialect's to say.
 *
 * @param httpsOnly whether http is refused, as it is in production
 */
record UrlRule(boolean httpsOnly) {
    static final String FIELD = "url";
    static final int MAX_CHARACTERS = 2048;

    private static final Set<String> WEB = Set.of("http", "https");

    /** The sentences of all that is wrong with the field; it is not optional. */
    List<String> sentences(JsonMembers members) {
        String url = members.text(FIELD).orElse("");
        List<String> sentences = new ArrayList<>();
        if (url.length() > MAX_CHARACTERS) {
            sentences.add(Problem.URL_TOO_LONG.sentence(MAX_CHARACTERS));
        }
        String scheme = schemeOf(url);
        if (!WEB.contains(scheme)) {
            sentences.add(Problem.URL_INVALID.sentence());
        } else if (httpsOnly && !scheme.equals("https")) {
            sentences.add(Problem.URL_NOT_HTTPS.sentence());
        }
        return sentences;
    }

    /** In lower case; empty where it is no URL, or one without a host. */
    private static String schemeOf(String url) {
        try {
            URI uri = new URI(AsciiHost.in(url));
            return uri.getHost() == null || uri.getScheme() == null
                    ? ""
                    : uri.getScheme().toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAUrl) {
            return "";
        }
    }
}
