package org.webhooks.api.platform.account;

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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.webhooks.account.Account;
import org.webhooks.account.AccountChange;
import org.webhooks.account.Accounts;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountId;
import org.webhooks.api.platform.access.AdminOnly;
import org.webhooks.api.platform.request.Cursor;
import org.webhooks.api.platform.request.Done;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.Query;

/** Accounts: made, listed, shown, changed and deleted. */
@Path("/accounts")
@AdminOnly
@ApplicationScoped
public class AccountsResource {
    @Inject
    Accounts accounts;

    @POST
    public Response create(InputStream body, @Context HttpHeaders headers) {
        Fields fields = Fields.read(body, headers, AccountRequests.FIELDS);
        Account made = accounts.create(AccountRequests.requiredName(fields), AccountRequests.maxEndpoints(fields));
        return JsonAnswer.created(AccountJson.one(made));
    }

    @GET
    public Response list(@Context UriInfo uri) {
        Query query = new Query(uri);
        Long before = Cursor.read(query.cursor(), Long::valueOf);
        List<Account> rows = accounts.list(before, query.rows());
        return JsonAnswer.ok(
                Page.of(rows, query).write("accounts", AccountJson::write, account -> String.valueOf(account.id())));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return JsonAnswer.ok(AccountJson.one(accounts.find(AccountId.parse(id))));
    }

    @PATCH
    @Path("/{id}")
    public Response change(@PathParam("id") String id, InputStream body, @Context HttpHeaders headers) {
        AccountChange change = AccountRequests.change(Fields.read(body, headers, AccountRequests.FIELDS));
        return JsonAnswer.ok(AccountJson.one(accounts.change(AccountId.parse(id), change)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        accounts.delete(AccountId.parse(id));
        return Done.answer();
    }
}
