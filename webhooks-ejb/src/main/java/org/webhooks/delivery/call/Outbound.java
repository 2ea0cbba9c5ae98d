package org.webhooks.delivery.call;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.outbound.OutboundClient;
import org.webhooks.outbound.OutboundSettings;
import org.webhooks.outbound.resolve.HostResolver;
import org.webhooks.outbound.target.TargetPolicy;

/** The one client that calls receivers, with the container's threads. */
@ApplicationScoped
public class Outbound {

    @Produces
    @Singleton
    OutboundClient client(DeliverySettings settings, TargetPolicy policy, Clock clock, ManagedThreadFactory threads)
            throws NoSuchAlgorithmException {
        return new OutboundClient(
                OutboundSettings.forCalls(settings.mostInHand()),
                policy,
                HostResolver.system(),
                SSLContext.getDefault(),
                clock,
                threads);
    }

    void close(@Disposes OutboundClient client) {
        client.close();
    }
}
