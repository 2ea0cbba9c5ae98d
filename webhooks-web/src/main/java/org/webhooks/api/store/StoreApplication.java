package org.webhooks.api.store;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.webhooks.api.limit.RateLimitHeaders;
import org.webhooks.api.store.access.Authenticator;
import org.webhooks.api.store.access.MethodsOffered;
import org.webhooks.api.store.access.OpenGate;
import org.webhooks.api.store.access.RequestsPerKey;
import org.webhooks.api.store.answer.FailureMapper;
import org.webhooks.api.store.event.EventsResource;
import org.webhooks.api.store.webhook.SecretsResource;
import org.webhooks.api.store.webhook.WebhooksResource;

/**
 * All that answers under {@code /webhooks}. It names its classes, because an application that names none gets every
 * dialect's: filters and mappers of one would answer for another. The resources all have the path {@code /}: a request
 * is given to those of one path only (Jakarta REST, section 3.7.2), and an endpoint's would hide its actions'.
 */
@ApplicationPath("/webhooks")
public class StoreApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                WebhooksResource.class,
                SecretsResource.class,
                EventsResource.class,
                OpenGate.class,
                MethodsOffered.class,
                Authenticator.class,
                RequestsPerKey.class,
                RateLimitHeaders.class,
                FailureMapper.class);
    }
}
