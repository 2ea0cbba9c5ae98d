package org.webhooks.outbound.target;

import java.net.IDN;

/**
 * Spells the host of a URL as it is called: an internationalized name by its A-labels (RFC 5891), a name without the dot
 * of the root, which certificates never have. What this leaves is judged like any other spelling, since characters of
 * many scripts turn into digits and dots.
 */
public final class AsciiHost {

    private static final String AUTHORITY = "://";

    /** What the standards of 2003 and 2008 read differently, so that it names two hosts: sharp s, final sigma, joiners. */
    private static final String AMBIGUOUS = "\u00df\u1e9e\u03c2\u200c\u200d";

    private AsciiHost() {}

    /** The URL with such a host; the URL itself where it has no host that can be spelled so. */
    public static String in(String url) {
        int authority = url.indexOf(AUTHORITY);
        if (authority < 0) {
            return url;
        }
        int begin = authority + AUTHORITY.length();
        int end = begin;
        while (end < url.length() && "/?#\\@:[".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(begin, end);
        boolean credentials = end < url.length() && url.charAt(end) == '@';
        return host.isEmpty() || credentials ? url : url.substring(0, begin) + spelled(host) + url.substring(end);
    }

    private static String spelled(String host) {
        String ascii = isAscii(host) ? host : ascii(host);
        return isNameWithRoot(ascii) ? ascii.substring(0, ascii.length() - 1) : ascii;
    }

    private static boolean isAscii(String host) {
        return host.chars().allMatch(c -> c < 0x80);
    }

    private static String ascii(String host) {
        if (host.chars().anyMatch(c -> AMBIGUOUS.indexOf(c) >= 0)) {
            return host;
        }
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException notAName) {
            return host;
        }
    }

    /** An address has no root; its last part is a number. */
    private static boolean isNameWithRoot(String host) {
        int root = host.length() - 1;
        return host.endsWith(".")
                && host.substring(host.lastIndexOf('.', root - 1) + 1, root)
                        .chars()
                        .anyMatch(Character::isLetter);
    }
}
