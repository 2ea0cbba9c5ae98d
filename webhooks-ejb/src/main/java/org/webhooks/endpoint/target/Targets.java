package org.webhooks.endpoint.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.webhooks.outbound.target.Network;
import org.webhooks.outbound.target.TargetPolicy;
import org.webhooks.settings.Deployment;
import org.webhooks.settings.SettingRefused;
import org.webhooks.settings.Settings;

/** Which targets this installation may call, by its environment and the setting {@code webhooks.allow-networks}. */
@ApplicationScoped
public class Targets {
    private static final Logger LOG = System.getLogger(Targets.class.getName());
    private static final String ALLOW_NETWORKS = "webhooks.allow-networks";

    @Produces
    @Singleton
    TargetPolicy policy(Settings settings, Deployment deployment) {
        List<Network> allowed = networks(settings.list(ALLOW_NETWORKS));
        if (!allowed.isEmpty()) {
            LOG.log(Level.INFO, "Setting {0} lets endpoints be in {1}", ALLOW_NETWORKS, allowed);
        }
        TargetPolicy policy =
                deployment.isDevelopment() ? TargetPolicy.development(allowed) : TargetPolicy.production(allowed);
        return policy.on(ownAddresses());
    }

    /** As they are when the server starts. */
    private static Set<InetAddress> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException e) {
            throw new IllegalStateException("The addresses of this server can't be read", e);
        }
    }

    private static List<Network> networks(List<String> texts) {
        return texts.stream()
                .map(text -> {
                    try {
                        return Network.parse(text);
                    } catch (IllegalArgumentException e) {
                        throw new SettingRefused(
                                ALLOW_NETWORKS, text, "networks in CIDR notation, separated by commas");
                    }
                })
                .toList();
    }
}
