package org.webhooks.api.platform.webhook.settings;

import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.platform.webhook.WebhookOperations;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.policy.EndpointSettings;

/** The route of an endpoint's settings, as the dialect's document describes it. */
public final class SettingsOperations {
    private static final EndpointSettings AS_THE_SERVER_DOES_IT = new EndpointSettings(DeliveryPolicy.NONE, null);

    private SettingsOperations() {}

    public static List<Operation> all() {
        return List.of(forScopes(
                        "GET", "/v1/webhooks/{id}/settings", "getEndpointSettings", WEBHOOKS_READ, WEBHOOKS_MANAGE)
                .does(WebhookOperations.TAG, "Show how an endpoint is called; null is as the server does it")
                .with(Parameter.path("id", WebhookOperations.ID))
                .answers(
                        Answer.of(200, "The settings", SettingSchemas.shown(), SettingsJson.of(AS_THE_SERVER_DOES_IT)),
                        WebhookOperations.notFound()));
    }
}
