package org.webhooks.api.platform.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.webhooks.account.AccountChange;
import org.webhooks.account.Accounts;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountId;
import org.webhooks.api.platform.access.AdminOnly;
import org.webhooks.api.platform.request.Fields;

/** What an account may be set to besides its name and its cap. */
@Path("/accounts/{id}/settings")
@AdminOnly
@ApplicationScoped
public class AccountSettingsResource {
    @Inject
    Accounts accounts;

    @GET
    public Response get(@PathParam("id") String id) {
        return JsonAnswer.ok(AccountSettingsJson.of(accounts.find(AccountId.parse(id))));
    }

    @PATCH
    public Response change(@PathParam("id") String id, InputStream body, @Context HttpHeaders headers) {
        AccountChange change = AccountSettingsJson.change(Fields.read(body, headers, AccountSettingsJson.FIELDS));
        return JsonAnswer.ok(AccountSettingsJson.of(accounts.change(AccountId.parse(id), change)));
    }
}
