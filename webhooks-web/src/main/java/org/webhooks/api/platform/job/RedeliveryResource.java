package org.webhooks.api.platform.job;

import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.webhooks.delivery.recovery.JobWish;
import org.webhooks.delivery.recovery.Jobs;

/** Sending deliveries once more, in bulk. */
@Path("/deliveries/redeliver")
@ApplicationScoped
public class RedeliveryResource {
    @Inject
    Jobs jobs;

    @Inject
    AccountOf accountOf;

    @POST
    @Requires(WEBHOOKS_MANAGE)
    public Response redeliver(
            InputStream body,
            @QueryParam("account") @Nullable String account,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        AccountOf.Asked asked = accountOf.asked(body, JobRequests.OF_REDELIVERY, account, headers, security);
        JobWish wish = JobRequests.redelivery(asked.fields());
        return JsonAnswer.status(202, JobJson.one(jobs.open(asked.accountId(), Dialect.SCHEME, wish)))
                .build();
    }
}
