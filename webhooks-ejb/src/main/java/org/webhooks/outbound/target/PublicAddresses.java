package org.webhooks.outbound.target;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from all others, by the IANA special-purpose registries (RFC 6890). The
 * flags of {@link InetAddress} miss many of them: unique local, shared address space, NAT64, 6to4.
 */
final class PublicAddresses {

    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // the host services of a cloud, on an address that looks public
                    "168.63.129.16/32",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::parse)
            .toList();

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (!(address instanceof Inet4Address) && !GLOBAL_UNICAST.contains(address)) {
            return false;
        }
        return NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }
}
