package org.webhooks.api.platform.stats;

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
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.request.Query;
import org.webhooks.api.platform.webhook.Dialect;
import org.webhooks.api.platform.webhook.EndpointId;
import org.webhooks.delivery.stats.Statistics;
import org.webhooks.endpoint.Endpoints;

/** How one endpoint does. */
@Path("/webhooks/{id}/stats")
@ApplicationScoped
public class StatsResource {
    @Inject
    Endpoints endpoints;

    @Inject
    Statistics statistics;

    @Inject
    AccountOf accountOf;

    @GET
    @Requires({EVENTS_READ, WEBHOOKS_READ, WEBHOOKS_MANAGE})
    public Response get(@PathParam("id") String id, @Context UriInfo uri, @Context SecurityContext security) {
        Query query = new Query(uri);
        long accountId = accountOf.spelledBy(security, query.account());
        int hours = query.hours();
        long endpointId = endpoints
                .find(accountId, Dialect.SCHEME, EndpointId.parse(id))
                .endpoint()
                .id();
        return JsonAnswer.ok(StatsJson.of(statistics.of(endpointId, hours)));
    }
}
