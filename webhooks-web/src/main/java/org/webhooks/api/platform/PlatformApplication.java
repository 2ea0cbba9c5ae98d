package org.webhooks.api.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.webhooks.api.limit.RateLimitHeaders;
import org.webhooks.api.platform.access.AccessRules;
import org.webhooks.api.platform.access.Authenticator;
import org.webhooks.api.platform.access.OpenGate;
import org.webhooks.api.platform.access.RequestsPerKey;
import org.webhooks.api.platform.account.AccountSettingsResource;
import org.webhooks.api.platform.account.AccountsResource;
import org.webhooks.api.platform.account.KeysResource;
import org.webhooks.api.platform.delivery.DeliveriesResource;
import org.webhooks.api.platform.delivery.EndpointDeliveriesResource;
import org.webhooks.api.platform.event.EventsResource;
import org.webhooks.api.platform.event.PublishResource;
import org.webhooks.api.platform.eventtype.EventTypesResource;
import org.webhooks.api.platform.job.JobsResource;
import org.webhooks.api.platform.job.RecoveryResource;
import org.webhooks.api.platform.job.RedeliveryResource;
import org.webhooks.api.platform.problem.ProblemMapper;
import org.webhooks.api.platform.stats.StatsResource;
import org.webhooks.api.platform.webhook.WebhookActionsResource;
import org.webhooks.api.platform.webhook.WebhooksResource;
import org.webhooks.api.platform.webhook.settings.SettingsResource;
import org.webhooks.api.platform.webhook.verify.VerifyResource;

/**
 * All that answers under {@code /v1}. It names its classes, because an application that names none gets every
 * dialect's: filters and mappers of one would answer for another.
 */
@ApplicationPath("/v1")
public class PlatformApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AccountsResource.class,
                AccountSettingsResource.class,
                KeysResource.class,
                WebhooksResource.class,
                WebhookActionsResource.class,
                SettingsResource.class,
                VerifyResource.class,
                EndpointDeliveriesResource.class,
                StatsResource.class,
                PublishResource.class,
                EventsResource.class,
                EventTypesResource.class,
                DeliveriesResource.class,
                RecoveryResource.class,
                RedeliveryResource.class,
                JobsResource.class,
                OpenGate.class,
                Authenticator.class,
                RequestsPerKey.class,
                RateLimitHeaders.class,
                AccessRules.class,
                ProblemMapper.class);
    }
}
