package org.webhooks.api.developer;

import java.util.List;
import org.webhooks.api.developer.problem.Problem;
import org.webhooks.api.openapi.ApiDocument;
import org.webhooks.api.openapi.DialectDocument;

/** The document of all that answers under {@code /api/developer/webhooks}. */
public class DeveloperDocument implements DialectDocument {
    @Override
    public ApiDocument document() {
        return new ApiDocument(
                "/openapi/developer",
                "Webhooks for Jakarta EE: the developer dialect",
                """
                At most two webhooks a developer, told in camelCase, moments in ISO 8601 (UTC). Fields that nobody \
                knows are ignored. A body has at most 256 KiB; a request without a body needs no Content-Type.

                A path that is not listed is answered with status %d and `%s`, a method that is not listed with \
                status %d and `%s`.""".formatted(
                                Problem.ROUTE_NOT_FOUND.status(),
                                Problem.ROUTE_NOT_FOUND.plainly().body(),
                                Problem.METHOD_NOT_ALLOWED.status(),
                                Problem.METHOD_NOT_ALLOWED.plainly().body()),
                List.of(""),
                WebhookOperations.all());
    }
}
