package org.webhooks.api.platform.eventtype;

import static org.webhooks.account.key.Scope.EVENTS_READ;
import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.request.Cursor;
import org.webhooks.api.platform.request.Done;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.Query;
import org.webhooks.event.type.EventType;
import org.webhooks.event.type.EventTypeQuery;
import org.webhooks.event.type.EventTypes;
import org.webhooks.event.type.PutEventType;

/** The catalogue of an account's event types: listed, shown, put and deleted. */
@Path("/event-types")
@ApplicationScoped
public class EventTypesResource {
    @Inject
    EventTypes types;

    @Inject
    AccountOf accountOf;

    @GET
    @Requires({EVENTS_READ, WEBHOOKS_READ})
    public Response list(@Context UriInfo uri, @Context SecurityContext security) {
        Query query = new Query(uri);
        long accountId = accountOf.request(security, query.account());
        EventTypeQuery wish = new EventTypeQuery(
                EventTypeRequests.audienceOrAll(query.text("audience")),
                Cursor.read(query.cursor(), Long::valueOf),
                query.rows());
        List<EventType> rows = types.list(accountId, wish);
        return JsonAnswer.ok(
                Page.of(rows, query).write("eventTypes", EventTypeJson::write, type -> String.valueOf(type.id())));
    }

    @GET
    @Path("/{name}")
    @Requires({EVENTS_READ, WEBHOOKS_READ})
    public Response get(
            @PathParam("name") String name,
            @QueryParam("account") @Nullable String account,
            @Context SecurityContext security) {
        long accountId = accountOf.spelledBy(security, account);
        return JsonAnswer.ok(EventTypeJson.one(types.find(accountId, EventTypeRequests.existing(name))));
    }

    @PUT
    @Path("/{name}")
    @Requires(WEBHOOKS_MANAGE)
    public Response put(
            @PathParam("name") String name,
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        AccountOf.Asked asked = accountOf.asked(body, EventTypeRequests.FIELDS, account, headers, security);
        PutEventType put =
                types.put(asked.accountId(), EventTypeRequests.name(name), EventTypeRequests.content(asked.fields()));
        return JsonAnswer.status(put.created() ? 201 : 200, EventTypeJson.one(put.type()))
                .build();
    }

    @DELETE
    @Path("/{name}")
    @Requires(WEBHOOKS_MANAGE)
    public Response delete(
            @PathParam("name") String name,
            @QueryParam("account") @Nullable String account,
            @Context SecurityContext security) {
        types.delete(accountOf.spelledBy(security, account), EventTypeRequests.existing(name));
        return Done.answer();
    }
}
