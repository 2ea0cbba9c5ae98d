package org.webhooks.api.platform.delivery;

import static org.webhooks.account.key.Scope.EVENTS_READ;
import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Cursor;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.Query;
import org.webhooks.api.platform.webhook.Dialect;
import org.webhooks.api.platform.webhook.EndpointId;
import org.webhooks.delivery.Deliveries;
import org.webhooks.delivery.DeliveryQuery;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.endpoint.Endpoints;

/** The deliveries of one endpoint. */
@Path("/webhooks/{id}/deliveries")
@ApplicationScoped
public class EndpointDeliveriesResource {
    @Inject
    Endpoints endpoints;

    @Inject
    Deliveries deliveries;

    @Inject
    AccountOf accountOf;

    @GET
    @Requires({EVENTS_READ, WEBHOOKS_READ, WEBHOOKS_MANAGE})
    public Response list(@PathParam("id") String id, @Context UriInfo uri, @Context SecurityContext security) {
        Query query = new Query(uri);
        long accountId = accountOf.spelledBy(security, query.account());
        DeliveryQuery wish = new DeliveryQuery(
                state(query),
                query.text("type"),
                query.moment("since"),
                query.moment("until"),
                Cursor.read(query.cursor(), UUID::fromString),
                query.rows());
        long endpointId = endpoints
                .find(accountId, Dialect.SCHEME, EndpointId.parse(id))
                .endpoint()
                .id();
        return JsonAnswer.ok(Page.of(deliveries.ofEndpoint(accountId, endpointId, wish), query)
                .write("deliveries", DeliveryJson::writeOfEndpoint, delivery -> String.valueOf(delivery.id())));
    }

    private static @Nullable DeliveryState state(Query query) {
        String name = query.text("state");
        return name == null
                ? null
                : DeliveryState.named(name).orElseThrow(() -> new InvalidRequest(Sentence.STATE_UNKNOWN));
    }
}
