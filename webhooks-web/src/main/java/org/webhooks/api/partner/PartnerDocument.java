package org.webhooks.api.partner;

import java.util.List;
import org.webhooks.api.openapi.ApiDocument;
import org.webhooks.api.openapi.DialectDocument;
import org.webhooks.api.partner.problem.ErrorAnswer;
import org.webhooks.api.partner.problem.Problem;

/** The document of all that answers under {@code /api/v1/partner/webhooks}. */
public class PartnerDocument implements DialectDocument {
    @Override
    public ApiDocument document() {
        ErrorAnswer unknownRoute = Problem.ROUTE_NOT_FOUND.answer("GET", "/api/v1/partner/webhooks/a/b");
        ErrorAnswer unknownMethod = Problem.METHOD_NOT_ALLOWED.answer("PUT", WebhookOperations.WEBHOOKS);
        return new ApiDocument(
                "/openapi/partner",
                "Webhooks for Jakarta EE: the partner dialect",
                """
                Flat objects in camelCase, moments in ISO 8601 (UTC). It takes keys of branches and persons; public keys \
                are known and forbidden. Fields that nobody knows are ignored. A body has at most 256 KiB; a request \
                without a body needs no Content-Type.

                A path that is not listed is answered with status %d and `%s`, a method that is not listed with \
                status %d and `%s`.""".formatted(unknownRoute.status(), unknownRoute.body(), unknownMethod.status(), unknownMethod.body()),
                List.of(""),
                WebhookOperations.all());
    }
}
