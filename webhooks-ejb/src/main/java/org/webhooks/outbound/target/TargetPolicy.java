package org.webhooks.outbound.target;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.webhooks.outbound.target.ForbiddenTarget.Reason;

/** Which targets may be called in this installation. Immutable. */
public final class TargetPolicy {

    private final boolean httpsOnly;
    private final boolean privateNames;
    private final List<Network> allowed;
    private final Set<InetAddress> own;

    private TargetPolicy(boolean httpsOnly, boolean privateNames, List<Network> allowed, Set<InetAddress> own) {
        this.httpsOnly = httpsOnly;
        this.privateNames = privateNames;
        this.allowed = List.copyOf(allowed);
        this.own = Set.copyOf(own);
    }

    /** Https to public addresses, and to these networks: with any of them, names of private networks may be spelled. */
    public static TargetPolicy production(List<Network> allowNetworks) {
        return new TargetPolicy(true, !allowNetworks.isEmpty(), allowNetworks, Set.of());
    }

    /** As in production, but http is allowed, and so is loopback. */
    public static TargetPolicy development(List<Network> allowNetworks) {
        List<Network> allowed = new ArrayList<>(allowNetworks);
        allowed.add(Network.parse("127.0.0.0/8"));
        allowed.add(Network.parse("::1/128"));
        return new TargetPolicy(false, !allowNetworks.isEmpty(), allowed, Set.of());
    }

    /** The same for a server that has these addresses: it is no receiver, even where they are public. */
    public TargetPolicy on(Set<InetAddress> ownAddresses) {
        return new TargetPolicy(httpsOnly, privateNames, allowed, ownAddresses);
    }

    /**
     * Judges a URL as an endpoint's owner wrote it, asking no name server.
     *
     * @return the URL to be called, its host in ASCII
     * @throws ForbiddenTarget with the reason
     */
    public String admit(String url) {
        URI target = TargetSpelling.parse(AsciiHost.in(url));
        judge(target);
        return target.toString();
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
        if (isOpened(address)) {
            return;
        }
        if (!PublicAddresses.contains(address)) {
            throw new ForbiddenTarget(Reason.PRIVATE_ADDRESS, address.getHostAddress() + " is not a public address");
        }
        if (own.contains(address)) {
            throw new ForbiddenTarget(
                    Reason.PRIVATE_ADDRESS, address.getHostAddress() + " is an address of this server");
        }
    }

    private boolean isOpened(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    boolean allowsPrivateNames() {
        return privateNames;
    }
}
