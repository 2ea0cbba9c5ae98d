package org.webhooks.api.partner;

import static org.webhooks.api.partner.EndpointRequests.SCHEME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.EndpointRegistration;
import org.webhooks.endpoint.Endpoints;
import org.webhooks.endpoint.NewEndpoint;
import org.webhooks.settings.Deployment;

/** Endpoints of the account whose key is presented: made, listed, shown, changed and deleted. */
@Path("/")
@ApplicationScoped
public class WebhooksResource {
    @Inject
    Endpoints endpoints;

    @Inject
    EndpointRegistration registration;

    @Inject
    Deployment deployment;

    @POST
    public Response create(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security) {
        NewEndpoint wish = EndpointRequests.create(JsonMembers.read(body, headers), urlRule());
        return JsonAnswer.created(EndpointJson.created(registration.create(accountOf(security), wish)));
    }

    @GET
    public Response list(@Context SecurityContext security) {
        return JsonAnswer.ok(EndpointJson.list(endpoints.list(accountOf(security), SCHEME)));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id, @Context SecurityContext security) {
        return JsonAnswer.ok(EndpointJson.one(endpoints.find(accountOf(security), SCHEME, EndpointId.parse(id))));
    }

    @PATCH
    @Path("/{id}")
    public Response change(
            @PathParam("id") String id,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        EndpointChange change = EndpointRequests.change(JsonMembers.read(body, headers), urlRule());
        return JsonAnswer.ok(EndpointJson.one(
                registration.changeOrResume(accountOf(security), SCHEME, EndpointId.parse(id), change)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id, @Context SecurityContext security) {
        registration.delete(accountOf(security), SCHEME, EndpointId.parse(id));
        return Response.noContent().build();
    }

    private static long accountOf(SecurityContext security) {
        return CallerPrincipal.holderIn(security).accountId();
    }

    private UrlRule urlRule() {
        return new UrlRule(!deployment.isDevelopment());
    }
}
