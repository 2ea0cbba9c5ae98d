package org.webhooks.api.platform.webhook.settings;

import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.webhook.Dialect;
import org.webhooks.api.platform.webhook.EndpointId;
import org.webhooks.endpoint.policy.Policies;

/** What is set for the calls of an endpoint; it is changed where the endpoint is. */
@Path("/webhooks")
@ApplicationScoped
public class SettingsResource {
    @Inject
    Policies policies;

    @Inject
    AccountOf accountOf;

    @GET
    @Path("/{id}/settings")
    @Requires({WEBHOOKS_READ, WEBHOOKS_MANAGE})
    public Response get(
            @PathParam("id") String id,
            @QueryParam("account") @Nullable String account,
            @Context SecurityContext security) {
        long accountId = accountOf.spelledBy(security, account);
        return JsonAnswer.ok(SettingsJson.of(policies.find(accountId, Dialect.SCHEME, EndpointId.parse(id))));
    }
}
