package org.webhooks.api.platform.webhook;

import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.endpoint.EndpointPauses;
import org.webhooks.endpoint.Endpoints;
import org.webhooks.endpoint.secret.SecretRotation;
import org.webhooks.event.publish.Publishing;

/** What can be done with an endpoint: try it out, pause it, end the pause, give it a new secret. */
@Path("/webhooks")
@ApplicationScoped
public class WebhookActionsResource {
    @Inject
    Endpoints endpoints;

    @Inject
    SecretRotation rotation;

    @Inject
    EndpointPauses pauses;

    @Inject
    Publishing publishing;

    @Inject
    AccountOf accountOf;

    @POST
    @Path("/{id}/test")
    @Requires(WEBHOOKS_MANAGE)
    public CompletionStage<Response> test(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        long accountId = account(body, account, headers, security);
        TestEvent event = new TestEvent(
                endpoints.find(accountId, Dialect.SCHEME, EndpointId.parse(id)).endpoint());
        return publishing
                .publish(event.toPublish())
                .thenApply(TestEvent::answer)
                .thenApply(JsonAnswer::ok);
    }

    @POST
    @Path("/{id}/pause")
    @Requires(WEBHOOKS_MANAGE)
    public Response pause(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        long accountId = account(body, account, headers, security);
        return JsonAnswer.ok(EndpointJson.one(pauses.pause(accountId, Dialect.SCHEME, EndpointId.parse(id))));
    }

    @POST
    @Path("/{id}/unpause")
    @Requires(WEBHOOKS_MANAGE)
    public Response unpause(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        long accountId = account(body, account, headers, security);
        return JsonAnswer.ok(EndpointJson.one(pauses.unpause(accountId, Dialect.SCHEME, EndpointId.parse(id))));
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Requires(WEBHOOKS_MANAGE)
    public Response rotateSecret(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        AccountOf.Asked asked = accountOf.asked(body, RotationRequest.FIELDS, account, headers, security);
        RotationRequest wish = RotationRequest.read(asked.fields());
        String secret =
                rotation.rotate(asked.accountId(), Dialect.SCHEME, EndpointId.parse(id), wish.secret(), wish.overlap());
        return JsonAnswer.ok(EndpointJson.rotated(secret));
    }

    private long account(InputStream body, @Nullable String ofQuery, HttpHeaders headers, SecurityContext security) {
        return accountOf
                .asked(body, Set.of(Fields.ACCOUNT), ofQuery, headers, security)
                .accountId();
    }
}
