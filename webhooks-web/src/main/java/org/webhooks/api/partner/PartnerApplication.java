package org.webhooks.api.partner;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.webhooks.api.limit.RateLimitHeaders;
import org.webhooks.api.partner.access.Authenticator;
import org.webhooks.api.partner.access.OpenGate;
import org.webhooks.api.partner.access.PublicKeysRefused;
import org.webhooks.api.partner.access.RequestsPerKey;
import org.webhooks.api.partner.problem.ErrorMapper;

/**
 * All that answers under {@code /api/v1/partner/webhooks}. It names its classes, because an application that names none
 * gets every dialect's: filters and mappers of one would answer for another.
 */
@ApplicationPath("/api/v1/partner/webhooks")
public class PartnerApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                WebhooksResource.class,
                OpenGate.class,
                Authenticator.class,
                RequestsPerKey.class,
                RateLimitHeaders.class,
                PublicKeysRefused.class,
                ErrorMapper.class);
    }
}
