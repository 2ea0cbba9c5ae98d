package org.webhooks.api.developer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.time.Duration;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.EndpointRegistration;
import org.webhooks.endpoint.Endpoints;
import org.webhooks.endpoint.NewEndpoint;
import org.webhooks.endpoint.secret.SecretRotation;
import org.webhooks.settings.Deployment;

/** A developer's endpoints: made, listed, shown, changed, given a new secret, and deleted. */
@Path("/")
@ApplicationScoped
public class WebhooksResource {
    @Inject
    Endpoints endpoints;

    @Inject
    SecretRotation rotation;

    @Inject
    EndpointRegistration registration;

    @Inject
    Deployment deployment;

    @POST
    public Response create(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security) {
        NewEndpoint wish = EndpointRequests.create(JsonMembers.read(body, headers), urlRule());
        return JsonAnswer.created(EndpointJson.created(registration.create(account(security), wish)));
    }

    @GET
    public Response list(@Context SecurityContext security) {
        return JsonAnswer.ok(EndpointJson.list(endpoints.list(account(security), DeveloperScheme.NAME)));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id, @Context SecurityContext security) {
        return JsonAnswer.ok(
                EndpointJson.one(endpoints.find(account(security), DeveloperScheme.NAME, EndpointId.parse(id))));
    }

    @PUT
    @Path("/{id}")
    public Response change(
            @PathParam("id") String id,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        EndpointChange change = EndpointRequests.change(JsonMembers.read(body, headers), urlRule());
        return JsonAnswer.ok(EndpointJson.updated(
                registration.changeOrResume(account(security), DeveloperScheme.NAME, EndpointId.parse(id), change)));
    }

    /** The old secret stops at once, for what is queued as well. A body is read, but nothing in it asked for. */
    @POST
    @Path("/{id}/regenerate-secret")
    public Response regenerateSecret(
            @PathParam("id") String id,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        JsonMembers.read(body, headers);
        return JsonAnswer.ok(EndpointJson.regenerated(
                rotation.rotate(account(security), DeveloperScheme.NAME, EndpointId.parse(id), null, Duration.ZERO)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id, @Context SecurityContext security) {
        registration.delete(account(security), DeveloperScheme.NAME, EndpointId.parse(id));
        return JsonAnswer.ok(EndpointJson.deleted());
    }

    private static long account(SecurityContext security) {
        return CallerPrincipal.holderIn(security).accountId();
    }

    private UrlRule urlRule() {
        return new UrlRule(deployment.isDevelopment());
    }
}
