package org.webhooks.api.platform.account;

import static org.webhooks.Refusal.Reason.KEY_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.webhooks.PublicId;
import org.webhooks.Refusal;
import org.webhooks.account.key.ApiKey;
import org.webhooks.account.key.ApiKeys;
import org.webhooks.account.key.IssuedKey;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.platform.access.AccountId;
import org.webhooks.api.platform.access.AdminOnly;
import org.webhooks.api.platform.request.Cursor;
import org.webhooks.api.platform.request.Done;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.Query;

/** The keys of an account: issued, listed and revoked. */
@Path("/accounts/{id}/keys")
@AdminOnly
@ApplicationScoped
public class KeysResource {
    @Inject
    ApiKeys keys;

    @Inject
    Clock clock;

    @POST
    public Response issue(@PathParam("id") String id, InputStream body, @Context HttpHeaders headers) {
        KeyRequest wish = KeyRequest.read(Fields.read(body, headers, KeyRequest.FIELDS), clock.instant());
        IssuedKey issued = keys.issue(AccountId.parse(id), wish.kind(), wish.name(), wish.scopes(), wish.expiresAt());
        return JsonAnswer.created(KeyJson.issued(issued));
    }

    @GET
    public Response list(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri);
        Long before = Cursor.read(query.cursor(), Long::valueOf);
        List<ApiKey> rows = keys.list(AccountId.parse(id), before, query.rows());
        return JsonAnswer.ok(Page.of(rows, query).write("keys", KeyJson::write, key -> String.valueOf(key.id())));
    }

    @DELETE
    @Path("/{key_id}")
    public Response revoke(@PathParam("id") String id, @PathParam("key_id") String keyId) {
        long key = PublicId.number(PublicId.KEY, keyId).orElseThrow(() -> new Refusal(KEY_NOT_FOUND));
        keys.revoke(AccountId.parse(id), key);
        return Done.answer();
    }
}
