package org.webhooks.outbound.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. May block; called on threads of its own. */
@FunctionalInterface
public interface HostResolver {

    /** All addresses of a name, or the one that a literal spells. */
    InetAddress[] resolve(String host) throws UnknownHostException;

    /** The resolver of the Java platform, and so of the operating system. */
    static HostResolver system() {
        return InetAddress::getAllByName;
    }
}
