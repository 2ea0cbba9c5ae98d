package org.webhooks.api.platform.job;

import static org.webhooks.account.key.Scope.EVENTS_READ;
import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import org.webhooks.delivery.recovery.Jobs;

/** Single jobs: how far they are, and stopping them. */
@Path("/jobs/{id}")
@ApplicationScoped
public class JobsResource {
    @Inject
    Jobs jobs;

    @Inject
    AccountOf accountOf;

    @GET
    @Requires({EVENTS_READ, WEBHOOKS_READ, WEBHOOKS_MANAGE})
    public Response get(
            @PathParam("id") String id,
            @QueryParam("account") @Nullable String account,
            @Context SecurityContext security) {
        return JsonAnswer.ok(JobJson.one(jobs.find(accountOf.spelledBy(security, account), JobId.parse(id))));
    }

    @DELETE
    @Requires(WEBHOOKS_MANAGE)
    public Response cancel(
            @PathParam("id") String id,
            @QueryParam("account") @Nullable String account,
            @Context SecurityContext security) {
        return JsonAnswer.ok(JobJson.one(jobs.cancel(accountOf.spelledBy(security, account), JobId.parse(id))));
    }
}
