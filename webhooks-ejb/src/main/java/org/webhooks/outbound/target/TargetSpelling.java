package org.webhooks.outbound.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.webhooks.outbound.target.ForbiddenTarget.Reason;

/** How the URL of a target may be spelled; stricter than RFC 3986, since parsers differ where it is generous. */
final class TargetSpelling {

    private static final int MAX_LENGTH = 2048;
    private static final int MAX_PORT = 65535;

    private TargetSpelling() {}

    static URI parse(String url) {
        if (url.length() > MAX_LENGTH) {
            throw new ForbiddenTarget(Reason.NOT_A_URL, "the URL is longer than " + MAX_LENGTH + " characters");
        }
        judgeCharacters(url);
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new ForbiddenTarget(Reason.NOT_A_URL, "the URL is not well formed");
        }
    }

    static void judgeParts(URI target) {
        judgeCharacters(target.toString());
        String scheme = target.getScheme();
        if (scheme == null) {
            throw new ForbiddenTarget(Reason.NOT_A_URL, "the URL has no scheme");
        }
        if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
            throw new ForbiddenTarget(Reason.SCHEME, "the URL must use https or http");
        }
        if (target.getHost() == null) {
            throw new ForbiddenTarget(Reason.HOST, "the URL has no valid host");
        }
        if (target.getRawUserInfo() != null) {
            throw new ForbiddenTarget(Reason.CREDENTIALS, "the URL must not carry credentials");
        }
        judgePort(target);
    }

    private static void judgePort(URI target) {
        String authority = target.getRawAuthority();
        String text = authority.substring(target.getHost().length());
        if (text.isEmpty()) {
            return;
        }
        int port = Digits.parse(text.substring(1), MAX_PORT);
        if (port <= 0 || ForbiddenPorts.contain(port)) {
            throw new ForbiddenTarget(Reason.PORT, "port " + text.substring(1) + " may not be called");
        }
    }

    private static void judgeCharacters(String url) {
        if (!isPlain(url)) {
            throw new ForbiddenTarget(
                    Reason.NOT_A_URL, "the URL has a character that must be encoded, or a fragment, or a backslash");
        }
    }

    private static boolean isPlain(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c > '~' || c == '\\' || c == '#') {
                return false;
            }
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return !lower.contains("%00") && !lower.contains("%0a") && !lower.contains("%0d");
    }
}
