package org.webhooks.api.platform.webhook;

import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.request.Done;
import org.webhooks.api.platform.webhook.field.UrlRule;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.EndpointRegistration;
import org.webhooks.endpoint.Endpoints;
import org.webhooks.endpoint.NewEndpoint;
import org.webhooks.settings.Deployment;

/** Endpoints of an account: made, listed, shown, changed and deleted. */
@Path("/webhooks")
@ApplicationScoped
public class WebhooksResource {
    @Inject
    Endpoints endpoints;

    @Inject
    EndpointRegistration registration;

    @Inject
    AccountOf accountOf;

    @Inject
    Deployment deployment;

    @POST
    @Requires(WEBHOOKS_MANAGE)
    public Response create(
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        AccountOf.Asked asked = accountOf.asked(body, EndpointRequests.TO_CREATE, account, headers, security);
        NewEndpoint wish = EndpointRequests.create(asked.fields(), urlRule());
        return JsonAnswer.created(EndpointJson.created(registration.create(asked.accountId(), wish)));
    }

    @GET
    @Requires({WEBHOOKS_READ, WEBHOOKS_MANAGE})
    public Response list(@QueryParam("account") @Nullable String account, @Context SecurityContext security) {
        long accountId = accountOf.request(security, account);
        return JsonAnswer.ok(EndpointJson.list(endpoints.list(accountId, Dialect.SCHEME)));
    }

    @GET
    @Path("/{id}")
    @Requires({WEBHOOKS_READ, WEBHOOKS_MANAGE})
    public Response get(
            @PathParam("id") String id,
            @QueryParam("account") @Nullable String account,
            @Context SecurityContext security) {
        long accountId = accountOf.spelledBy(security, account);
        return JsonAnswer.ok(EndpointJson.one(endpoints.find(accountId, Dialect.SCHEME, EndpointId.parse(id))));
    }

    @PATCH
    @Path("/{id}")
    @Requires(WEBHOOKS_MANAGE)
    public Response change(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        AccountOf.Asked asked = accountOf.asked(body, EndpointRequests.TO_CHANGE, account, headers, security);
        EndpointChange change = EndpointRequests.change(asked.fields(), urlRule());
        return JsonAnswer.ok(
                EndpointJson.one(registration.change(asked.accountId(), Dialect.SCHEME, EndpointId.parse(id), change)));
    }

    @DELETE
    @Path("/{id}")
    @Requires(WEBHOOKS_MANAGE)
    public Response delete(
            @PathParam("id") String id,
            @QueryParam("account") @Nullable String account,
            @Context SecurityContext security) {
        registration.delete(accountOf.spelledBy(security, account), Dialect.SCHEME, EndpointId.parse(id));
        return Done.answer();
    }

    private UrlRule urlRule() {
        return new UrlRule(deployment.isDevelopment());
    }
}
