package org.webhooks.api.store;

import java.util.List;
import java.util.stream.Stream;
import org.webhooks.api.openapi.ApiDocument;
import org.webhooks.api.openapi.DialectDocument;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Problem;
import org.webhooks.api.store.event.EventOperations;
import org.webhooks.api.store.webhook.WebhookOperations;

/** The document of all that answers under {@code /webhooks}. */
public class StoreDocument implements DialectDocument {
    @Override
    public ApiDocument document() {
        return new ApiDocument(
                "/openapi/store",
                "Webhooks for Jakarta EE: the store dialect",
                """
                Every answer is in one envelope, in English or Arabic, and times are local to the store. White space \
                around texts is not part of them, and an empty text is null. Fields that nobody knows are ignored. A \
                body has at most 256 KiB; a request without a body needs no Content-Type.

                A path that is not listed is answered with status %d and `%s`, a method that is not listed with \
                status %d and `%s`.""".formatted(
                                Problem.ROUTE_NOT_FOUND.status(),
                                Problem.ROUTE_NOT_FOUND.body(Language.ENGLISH),
                                Problem.METHOD_NOT_ALLOWED.status(),
                                Problem.METHOD_NOT_ALLOWED.body(Language.ENGLISH)),
                List.of("", "/api/core/v1"),
                Stream.of(EventOperations.all(), WebhookOperations.all())
                        .flatMap(List::stream)
                        .toList());
    }
}
