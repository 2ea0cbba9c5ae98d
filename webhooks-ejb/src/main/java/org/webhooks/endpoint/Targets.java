package org.webhooks.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
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
        return deployment.isDevelopment() ? TargetPolicy.development(allowed) : TargetPolicy.production(allowed);
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
