package org.webhooks.api.developer;

import jakarta.json.JsonString;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.developer.problem.InvalidRequest;
import org.webhooks.api.developer.problem.Problem;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.outbound.target.AsciiHost;

/**
 * What this dialect asks of an endpoint's URL. Which hosts may be called is not the dialect's to say.
 *
 * @param takesHttp whether http is taken, as it is in development
 */
record UrlRule(boolean takesHttp) {
    static final String FIELD = "url";
    static final int MAX_CHARACTERS = 2048;

    private static final int MAX_PORT = 65_535;

    /** @throws InvalidRequest with the sentence of the rule that is broken */
    String read(JsonMembers members) {
        if (!(members.value(FIELD).orElse(null) instanceof JsonString text)) {
            throw new InvalidRequest(Problem.URL_REQUIRED);
        }
        String url = text.getString();
        URI uri = url.length() > MAX_CHARACTERS ? null : parse(url);
        if (uri == null || !isOfWeb(uri)) {
            throw new InvalidRequest(Problem.URL_INVALID);
        }
        if (!takesHttp && !isHttps(uri)) {
            throw new InvalidRequest(Problem.URL_NOT_HTTPS);
        }
        return url;
    }

    private static @Nullable URI parse(String url) {
        try {
            return new URI(AsciiHost.in(url));
        } catch (URISyntaxException notAUrl) {
            return null;
        }
    }

    /** A host that {@link URI} can't make out is null, and a port may be any int to it. */
    private static boolean isOfWeb(URI uri) {
        return (isHttps(uri) || "http".equalsIgnoreCase(uri.getScheme()))
                && uri.getHost() != null
                && uri.getPort() <= MAX_PORT;
    }

    private static boolean isHttps(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }
}
