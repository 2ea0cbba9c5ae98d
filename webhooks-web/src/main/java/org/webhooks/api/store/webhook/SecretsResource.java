package org.webhooks.api.store.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
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
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.store.answer.Envelope;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.request.Input;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointWithHealth;
import org.webhooks.endpoint.Endpoints;
import org.webhooks.endpoint.secret.SecretRotation;
import org.webhooks.endpoint.secret.SignatureCheck;

/** What is done with the secret of an endpoint: a new one takes its place, and signatures are checked with it. */
@Path("/")
@ApplicationScoped
public class SecretsResource {
    @Inject
    Endpoints endpoints;

    @Inject
    SecretRotation rotation;

    @Inject
    SignatureCheck signatures;

    @Inject
    LocalTimes times;

    @POST
    @Path("/{id}/refresh-secret")
    public Response refresh(
            @PathParam("id") String id,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Endpoint endpoint = existing(id, security);
        String wish = EndpointRequests.refresh(Input.read(body, headers));
        String secret = rotation.rotate(endpoint.accountId(), StoreScheme.NAME, endpoint.id(), wish, Duration.ZERO);
        EndpointWithHealth shown = endpoints.find(endpoint.accountId(), StoreScheme.NAME, endpoint.id());
        return JsonAnswer.ok(new EndpointJson(Language.of(headers), times)
                .withSecret(Sentence.SECRET_REFRESHED, shown.endpoint(), shown.isReceiving(), secret));
    }

    @POST
    @Path("/{id}/verify-signature")
    public Response verify(
            @PathParam("id") String id,
            InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Endpoint endpoint = existing(id, security);
        SignedPayload signed = SignedPayload.read(Input.readRequired(body, headers));
        boolean valid = signatures.isValid(
                endpoint.accountId(), StoreScheme.NAME, endpoint.id(), signed.body(), signed.signature());
        return JsonAnswer.ok(verdict(valid, Language.of(headers)));
    }

    static JsonWriter verdict(boolean valid, Language language) {
        return Envelope.success(
                Sentence.SIGNATURE_CHECKED.in(language),
                json -> json.beginObject().member("valid", valid).endObject());
    }

    /** Who has no such endpoint is told so, whatever else is wrong. */
    private Endpoint existing(String id, SecurityContext security) {
        long accountId = CallerPrincipal.holderIn(security).accountId();
        return endpoints.find(accountId, StoreScheme.NAME, EndpointId.parse(id)).endpoint();
    }
}
