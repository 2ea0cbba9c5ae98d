package org.webhooks.outbound.target;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.webhooks.outbound.target.ForbiddenTarget.Reason;

/** Which targets may be called in this installation. Immutable. */
public final class TargetPolicy {

    private final boolean httpsOnly;
    private final boolean privateNames;
    private final List<Network> allowed;

    private TargetPolicy(boolean httpsOnly, boolean privateNames, List<Network> allowed) {
        this.httpsOnly = httpsOnly;
        this.privateNames = privateNames;
        this.allowed = List.copyOf(allowed);
    }

    /** Https to public addresses, and to these networks: with any of them, names of private networks may be spelled. */
    public static TargetPolicy production(List<Network> allowNetworks) {
        return new TargetPolicy(true, !allowNetworks.isEmpty(), allowNetworks);
    }

    /** As in production, but http is allowed, and so is loopback. */
    public static TargetPolicy development(List<Network> allowNetworks) {
        List<Network> allowed = new ArrayList<>(allowNetworks);
        allowed.add(Network.parse("127.0.0.0/8"));
        allowed.add(Network.parse("::1/128"));
        return new TargetPolicy(false, !allowNetworks.isEmpty(), allowed);
    }

    /**
     * Judges a URL as an endpoint's owner wrote it, asking no name server.
     *
     * @throws ForbiddenTarget with the reason
     */
    public void judgeSpelling(String url) {
        judge(TargetSpelling.parse(url));
    }

    /**
     * Judges a parsed target by scheme, credentials, port and host; what its host resolves to is judged apart.
     *
     * @throws ForbiddenTarget with the reason
     */
    public void judge(URI target) {
        TargetSpelling.judgeParts(target);
        if (httpsOnly && !"https".equalsIgnoreCase(target.getScheme())) {
            throw new ForbiddenTarget(Reason.NOT_HTTPS, "the URL must use https");
        }
        TargetHost.parse(target.getHost()).judge(this);
    }

    /**
     * Judges an address that is about to be called.
     *
     * @throws ForbiddenTarget with {@link Reason#PRIVATE_ADDRESS}
     */
    public void judge(InetAddress address) {
        if (!allows(address)) {
            throw new ForbiddenTarget(Reason.PRIVATE_ADDRESS, address.getHostAddress() + " is not a public address");
        }
    }

    boolean allows(InetAddress address) {
        for (Network network : allowed) {
            if (network.contains(address)) {
                return true;
            }
        }
        return PublicAddresses.contains(address);
    }

    boolean allowsPrivateNames() {
        return privateNames;
    }
}
