package org.webhooks.api.platform.webhook.verify;

import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;

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
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.webhook.Dialect;
import org.webhooks.api.platform.webhook.EndpointId;
import org.webhooks.endpoint.secret.SignatureCheck;

/** Judges a call that somebody received. */
@Path("/webhooks")
@ApplicationScoped
public class VerifyResource {
    @Inject
    SignatureCheck signatures;

    @Inject
    AccountOf accountOf;

    @POST
    @Path("/{id}/verify")
    @Requires({WEBHOOKS_READ, WEBHOOKS_MANAGE})
    public Response verify(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        AccountOf.Asked asked = accountOf.asked(body, ReceivedCall.FIELDS, account, headers, security);
        ReceivedCall call = ReceivedCall.read(asked.fields());
        return JsonAnswer.ok(VerdictJson.of(
                signatures.flaw(asked.accountId(), Dialect.SCHEME, EndpointId.parse(id), call.headers(), call.body())));
    }
}
