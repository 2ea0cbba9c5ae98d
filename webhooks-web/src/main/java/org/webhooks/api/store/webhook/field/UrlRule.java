package org.webhooks.api.store.webhook.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.request.Rules;
import org.webhooks.outbound.target.AsciiHost;

/**
 * What this dialect asks of an endpoint's URL. Which hosts may be called is not the dialect's to say.
 *
 * @param http whether http is taken as https is
 */
public record UrlRule(boolean http) {
    public static final int MAX_CHARACTERS = 2048;

    private static final String HTTPS = "https";

    /** Judges a field that has a value. */
    void judge(Rules rules, String field) {
        String scheme = schemeOf(rules.text(field));
        if (!scheme.equals(HTTPS) && !scheme.equals("http")) {
            rules.violated(field, Sentence.NOT_A_URL);
        } else if (!http && !scheme.equals(HTTPS)) {
            rules.violated(field, Sentence.NOT_STARTING_WITH, HTTPS + "://");
        }
        rules.atMost(field, MAX_CHARACTERS);
    }

    /** In lower case; empty where it is no URL with a host. */
    private static String schemeOf(String url) {
        try {
            URI uri = new URI(AsciiHost.in(url));
            return uri.getScheme() == null || uri.getHost() == null
                    ? ""
                    : uri.getScheme().toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAUrl) {
            return "";
        }
    }
}
