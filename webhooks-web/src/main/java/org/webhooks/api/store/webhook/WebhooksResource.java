package org.webhooks.api.store.webhook;

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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.request.Input;
import org.webhooks.api.store.request.Page;
import org.webhooks.api.store.webhook.field.UrlRule;
import org.webhooks.endpoint.CreatedEndpoint;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.EndpointRegistration;
import org.webhooks.endpoint.Endpoints;
import org.webhooks.endpoint.NewEndpoint;
import org.webhooks.settings.Deployment;

/** Endpoints of a store: registered, listed, changed and deleted. */
@Path("/")
@ApplicationScoped
public class WebhooksResource {
    @Inject
    Endpoints endpoints;

    @Inject
    EndpointRegistration registration;

    @Inject
    Deployment deployment;

    @Inject
    LocalTimes times;

    @POST
    public Response register(InputStream body, @Context HttpHeaders headers, @Context SecurityContext security) {
        NewEndpoint wish = EndpointRequests.create(Input.readRequired(body, headers), urlRule());
        CreatedEndpoint created = registration.create(account(security), wish);
        return JsonAnswer.created(answers(headers)
                .withSecret(
                        Sentence.REGISTERED,
                        created.endpoint(),
                        created.endpoint().isActive(),
                        created.secret()));
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers, @Context SecurityContext security) {
        long accountId = account(security);
        Page page = Page.read(uri.getQueryParameters());
        return JsonAnswer.ok(answers(headers)
                .list(
                        endpoints.list(accountId, StoreScheme.NAME, page.first(), page.size()),
                        page,
                        endpoints.count(accountId, StoreScheme.NAME)));
    }

    @PUT
    @Path("/{id}")
    public Response change(
            @PathParam("id") String id,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        long accountId = account(security);
        long endpointId = EndpointId.parse(id);
        // who has no such endpoint is told so, whatever else is wrong
        endpoints.find(accountId, StoreScheme.NAME, endpointId);
        EndpointChange change = EndpointRequests.change(Input.read(body, headers), urlRule());
        return JsonAnswer.ok(
                answers(headers).updated(registration.changeOrResume(accountId, StoreScheme.NAME, endpointId, change)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(
            @PathParam("id") String id, @Context HttpHeaders headers, @Context SecurityContext security) {
        registration.delete(account(security), StoreScheme.NAME, EndpointId.parse(id));
        return JsonAnswer.ok(answers(headers).deleted());
    }

    private EndpointJson answers(HttpHeaders headers) {
        return new EndpointJson(Language.of(headers), times);
    }

    private UrlRule urlRule() {
        return new UrlRule(deployment.isDevelopment());
    }

    private static long account(SecurityContext security) {
        return CallerPrincipal.holderIn(security).accountId();
    }
}
