package org.webhooks.api.platform.event;

import static org.webhooks.Refusal.Reason.EVENT_NOT_FOUND;
import static org.webhooks.account.key.Scope.EVENTS_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;
import org.webhooks.Refusal;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.Query;
import org.webhooks.delivery.Deliveries;
import org.webhooks.event.EventPage;
import org.webhooks.event.EventQuery;
import org.webhooks.event.Events;
import org.webhooks.event.StoredEvent;

/** Events of an account, to read. */
@Path("/events")
@ApplicationScoped
public class EventsResource {
    @Inject
    Events events;

    @Inject
    Deliveries deliveries;

    @Inject
    AccountOf accountOf;

    @GET
    @Requires(EVENTS_READ)
    public Response list(@Context UriInfo uri, @Context SecurityContext security) {
        Query query = new Query(uri);
        long accountId = accountOf.request(security, query.account());
        EventQuery wish = new EventQuery(
                query.text("type"),
                query.text("service"),
                query.moment("since"),
                query.moment("until"),
                EventCursor.read(query.cursor()),
                query.limit());
        EventPage page = events.list(accountId, wish);
        return JsonAnswer.ok(
                new Page<>(page.events(), page.hasMore()).write("events", EventJson::write, EventCursor::placeOf));
    }

    @GET
    @Path("/{id}")
    @Requires(EVENTS_READ)
    public Response get(
            @PathParam("id") String id,
            @QueryParam("account") @Nullable String account,
            @Context SecurityContext security) {
        long accountId = accountOf.spelledBy(security, account);
        UUID key = PublicId.uuid(PublicId.EVENT, id).orElseThrow(() -> new Refusal(EVENT_NOT_FOUND));
        StoredEvent event = events.find(accountId, key);
        return JsonAnswer.ok(EventJson.withDeliveries(event, deliveries.ofEvent(accountId, key)));
    }
}
