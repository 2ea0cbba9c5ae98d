package org.webhooks.api.platform.event;

import static org.webhooks.account.key.Scope.EVENTS_PUBLISH;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.RequestBody;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.event.IdempotencyKey;
import org.webhooks.event.NewEvent;
import org.webhooks.event.publish.Publishing;
import org.webhooks.event.request.EventRequest;
import org.webhooks.event.request.EventRequests;

/**
 * Publishes. No thread waits for the commit: the answer is sent when it is known, and a 2xx says that the event and its
 * deliveries are committed.
 */
@Path("/events")
@ApplicationScoped
public class PublishResource {
    private static final int MAX_BATCH_BYTES = 8 * 1024 * 1024;

    @Inject
    Publishing publishing;

    @Inject
    EventsPerAccount limit;

    @Inject
    AccountOf accountOf;

    @POST
    @Requires(EVENTS_PUBLISH)
    public CompletionStage<Response> publish(
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        String key = idempotencyKey(headers);
        EventRequest request = RequestBody.read(body, headers, RequestBody.MAX_BYTES, EventRequests::readOne);
        NewEvent event = request.toPublish(
                account(request, account, security), key == null ? null : IdempotencyKey.ofSingle(key));
        return limit.within(
                event.accountId(),
                1,
                () -> publishing.publish(event).thenApply(List::of),
                published -> PublishJson.one(published.get(0)));
    }

    @POST
    @Path("/batch")
    @Requires(EVENTS_PUBLISH)
    public CompletionStage<Response> publishBatch(
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        String key = idempotencyKey(headers);
        // within: what a batch takes until it waits to be stored is bounded by nothing else
        return RequestBody.read(
                body,
                headers,
                MAX_BATCH_BYTES,
                json -> publishAll(EventRequests.readBatch(json), key, account, security));
    }

    private CompletionStage<Response> publishAll(
            List<EventRequest> requests, @Nullable String key, @Nullable String account, SecurityContext security) {
        List<NewEvent> events = new ArrayList<>(requests.size());
        for (EventRequest request : requests) {
            long accountId = account(request, account, security);
            events.add(request.toPublish(
                    accountId, key == null ? null : IdempotencyKey.inBatch(key, events.size(), requests.size())));
        }
        requireOneAccount(events);
        return limit.within(
                events.get(0).accountId(), events.size(), () -> publishing.publishAll(events), PublishJson::batch);
    }

    private static @Nullable String idempotencyKey(HttpHeaders headers) {
        return IdempotencyKeyHeader.check(headers.getHeaderString(IdempotencyKeyHeader.NAME));
    }

    private long account(EventRequest request, @Nullable String ofQuery, SecurityContext security) {
        return accountOf.spelledBy(security, request.account() == null ? ofQuery : request.account());
    }

    private static void requireOneAccount(List<NewEvent> events) {
        if (events.stream().mapToLong(NewEvent::accountId).distinct().count() > 1) {
            throw new InvalidRequest(Sentence.ONE_ACCOUNT_ONLY);
        }
    }
}
