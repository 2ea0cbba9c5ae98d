package org.webhooks.api.platform.webhook.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.outbound.target.AsciiHost;

/**
 * What this dialect asks of an endpoint's URL: https, always. Which hosts may be called is not the dialect's to say.
 *
 * @param loopbackHttp whether http is taken for names of the loopback interface, as it is in development
 */
public record UrlRule(boolean loopbackHttp) {
    public static final int MAX_CHARACTERS = 2048;

    private static final String HTTPS = "https://";
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * The URL as it was given.
     *
     * @throws InvalidRequest with the sentence of the rule that is broken
     */
    public String read(Fields fields) {
        String url = fields.text("url")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new InvalidRequest(Sentence.URL_REQUIRED));
        if (url.length() > MAX_CHARACTERS) {
            throw new InvalidRequest(Sentence.URL_TOO_LONG, MAX_CHARACTERS);
        }
        if (!isHttps(url) && !(loopbackHttp && isLoopbackHttp(url))) {
            throw new InvalidRequest(Sentence.URL_NOT_HTTPS);
        }
        return url;
    }

    private static boolean isHttps(String url) {
        return url.regionMatches(true, 0, HTTPS, 0, HTTPS.length());
    }

    private static boolean isLoopbackHttp(String url) {
        try {
            URI uri = new URI(AsciiHost.in(url));
            return "http".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && LOOPBACK_NAMES.contains(uri.getHost().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }
}
