package org.webhooks.api.platform;

import java.util.List;
import java.util.stream.Stream;
import org.webhooks.api.openapi.ApiDocument;
import org.webhooks.api.openapi.DialectDocument;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.platform.account.AccountOperations;
import org.webhooks.api.platform.account.AccountSettingsOperations;
import org.webhooks.api.platform.account.KeyOperations;
import org.webhooks.api.platform.delivery.DeliveryOperations;
import org.webhooks.api.platform.event.EventOperations;
import org.webhooks.api.platform.event.PublishOperations;
import org.webhooks.api.platform.eventtype.EventTypeOperations;
import org.webhooks.api.platform.job.JobOperations;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.stats.StatsOperations;
import org.webhooks.api.platform.webhook.WebhookActionOperations;
import org.webhooks.api.platform.webhook.WebhookOperations;
import org.webhooks.api.platform.webhook.settings.SettingsOperations;
import org.webhooks.api.platform.webhook.verify.VerifyOperations;

/** The document of all that answers under {@code /v1}. */
public class PlatformDocument implements DialectDocument {
    @Override
    public ApiDocument document() {
        return new ApiDocument(
                "/openapi",
                "Webhooks for Jakarta EE: the native API",
                """
                Endpoints are in snake_case, events in camelCase, moments in milliseconds since 1970. Unknown fields are \
                refused, and so is null where a field may only be left out. A body has at most 256 KiB, a batch 8 MiB. \
                A request without a body needs no Content-Type.

                What a key may do is its scopes, which each operation names as roles; the role `admin` is the admin \
                key, which may do everything and names the account where there is a parameter for it.

                A path that is not listed is answered with status %d and `%s`, a method that is not listed with \
                status %d and `%s`.""".formatted(
                                Problem.ROUTE_NOT_FOUND.status(),
                                Problem.ROUTE_NOT_FOUND.body(),
                                Problem.METHOD_NOT_ALLOWED.status(),
                                Problem.METHOD_NOT_ALLOWED.body()),
                List.of(""),
                operations());
    }

    private static List<Operation> operations() {
        return Stream.of(
                        AccountOperations.all(),
                        AccountSettingsOperations.all(),
                        KeyOperations.all(),
                        WebhookOperations.all(),
                        WebhookActionOperations.all(),
                        SettingsOperations.all(),
                        VerifyOperations.all(),
                        PublishOperations.all(),
                        EventOperations.all(),
                        EventTypeOperations.all(),
                        DeliveryOperations.all(),
                        StatsOperations.all(),
                        JobOperations.all())
                .flatMap(List::stream)
                .toList();
    }
}
