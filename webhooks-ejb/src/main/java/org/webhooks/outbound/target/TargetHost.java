package org.webhooks.outbound.target;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.webhooks.outbound.target.ForbiddenTarget.Reason;

/** The host of a target: a literal address in its one strict spelling, or a name. */
final class TargetHost {

    private static final int MAX_NAME_LENGTH = 253;
    private static final int MAX_LABEL_LENGTH = 63;
    private static final List<String> PRIVATE_SUFFIXES =
            List.of(".local", ".internal", ".intranet", ".lan", ".home.arpa", ".localdomain");

    private final String name;
    private final @Nullable InetAddress literal;

    private TargetHost(String name, @Nullable InetAddress literal) {
        this.name = name;
        this.literal = literal;
    }

    /** Reads a host as {@link java.net.URI#getHost} gives it, IPv6 literals in brackets. */
    static TargetHost parse(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[")) {
            return new TargetHost(name, ipv6(name));
        }
        String[] labels = name.split("\\.", -1);
        if (isNumeric(labels[labels.length - 1])) {
            return new TargetHost(name, ipv4(name));
        }
        judgeForm(name, labels);
        return new TargetHost(name, null);
    }

    void judge(TargetPolicy policy) {
        if (literal != null) {
            policy.judge(literal);
        } else if (isLoopbackName()) {
            policy.judge(InetAddress.getLoopbackAddress());
        } else if (isPrivateName() && !policy.allowsPrivateNames()) {
            throw new ForbiddenTarget(Reason.PRIVATE_ADDRESS, name + " is not a public name");
        }
    }

    private boolean isLoopbackName() {
        return name.equals("localhost") || name.endsWith(".localhost");
    }

    private boolean isPrivateName() {
        return name.indexOf('.') < 0 || PRIVATE_SUFFIXES.stream().anyMatch(name::endsWith);
    }

    private static void judgeForm(String name, String[] labels) {
        if (name.length() > MAX_NAME_LENGTH) {
            throw new ForbiddenTarget(Reason.HOST, "the host's name is longer than " + MAX_NAME_LENGTH + " characters");
        }
        for (String label : labels) {
            if (label.isEmpty()
                    || label.length() > MAX_LABEL_LENGTH
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !label.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                throw new ForbiddenTarget(Reason.HOST, "the URL has no valid host");
            }
        }
    }

    /** Resolvers read a name as a number if its last label is one (WHATWG URL, "ends in a number"). */
    private static boolean isNumeric(String label) {
        return label.startsWith("0x") || (!label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private static InetAddress ipv4(String text) {
        try {
            return InetAddress.getByAddress(DottedQuad.parse(text));
        } catch (UnknownHostException e) {
            throw new ForbiddenTarget(Reason.HOST, "an IPv4 address must be four decimal numbers");
        }
    }

    private static InetAddress ipv6(String bracketed) {
        try {
            if (bracketed.indexOf('%') < 0 && InetAddress.getByName(bracketed) instanceof Inet6Address address) {
                return address;
            }
        } catch (UnknownHostException e) {
            // said below, as for the spellings that hide an IPv4 address
        }
        throw new ForbiddenTarget(Reason.HOST, "the URL has no valid host");
    }
}
