package org.webhooks.api.developer;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.webhooks.api.developer.access.Authenticator;
import org.webhooks.api.developer.access.OpenGate;
import org.webhooks.api.developer.access.RequestsPerAddress;
import org.webhooks.api.developer.problem.ProblemMapper;
import org.webhooks.api.limit.RateLimitHeaders;

/**
 * All that answers under {@code /api/developer/webhooks}. It names its classes, because an application that names none
 * gets every dialect's.
 */
@ApplicationPath("/api/developer/webhooks")
public class DeveloperApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                WebhooksResource.class,
                OpenGate.class,
                RequestsPerAddress.class,
                RateLimitHeaders.class,
                Authenticator.class,
                ProblemMapper.class);
    }
}
