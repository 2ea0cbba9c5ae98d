package org.webhooks.api.platform.delivery;

import static org.webhooks.account.key.Scope.EVENTS_READ;
import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountOf;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.delivery.Deliveries;
import org.webhooks.delivery.Delivery;

/** Single deliveries: shown with their attempts, sent once more, cancelled. */
@Path("/deliveries/{id}")
@ApplicationScoped
public class DeliveriesResource {
    @Inject
    Deliveries deliveries;

    @Inject
    AccountOf accountOf;

    @GET
    @Requires({EVENTS_READ, WEBHOOKS_READ, WEBHOOKS_MANAGE})
    public Response get(
            @PathParam("id") String id,
            @QueryParam("account") @Nullable String account,
            @Context SecurityContext security) {
        long accountId = accountOf.spelledBy(security, account);
        return show(deliveries.find(accountId, DeliveryId.parse(id)), 200);
    }

    @POST
    @Path("/redeliver")
    @Requires(WEBHOOKS_MANAGE)
    public Response redeliver(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        long accountId = account(body, account, headers, security);
        UUID key = DeliveryId.parse(id);
        deliveries.redeliver(accountId, key);
        return show(deliveries.find(accountId, key), 202);
    }

    @POST
    @Path("/cancel")
    @Requires(WEBHOOKS_MANAGE)
    public Response cancel(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        long accountId = account(body, account, headers, security);
        return show(deliveries.cancel(accountId, DeliveryId.parse(id)), 200);
    }

    private Response show(Delivery delivery, int status) {
        return JsonAnswer.status(status, DeliveryJson.one(delivery, deliveries.attemptsOf(delivery.id())))
                .build();
    }

    private long account(InputStream body, @Nullable String ofQuery, HttpHeaders headers, SecurityContext security) {
        return accountOf
                .asked(body, Set.of(Fields.ACCOUNT), ofQuery, headers, security)
                .accountId();
    }
}
