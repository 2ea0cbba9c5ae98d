package org.webhooks.endpoint.policy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.Moments;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.Endpoints;
import org.webhooks.endpoint.secret.Secrets;
import org.webhooks.signing.SignatureVersion;
import org.webhooks.signing.SigningKeyPair;

/** Shows what is chosen for the calls of endpoints. Each method is one transaction (REQUIRED). */
@Stateless
public class Policies {
    @Inject
    Endpoints endpoints;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** What is chosen for an endpoint. @throws Refusal ENDPOINT_NOT_FOUND */
    public EndpointSettings find(long accountId, String scheme, long id) {
        Endpoint endpoint = endpoints.find(accountId, scheme, id).endpoint();
        return new EndpointSettings(endpoint.policy(), publicKey(endpoint));
    }

    private @Nullable String publicKey(Endpoint endpoint) {
        if (endpoint.policy().signature() == SignatureVersion.V1) {
            return null;
        }
        List<SigningKeyPair> pairs = secrets.keyPairsSigningNow(endpoint, Moments.now(clock));
        return pairs.get(pairs.size() - 1).publicKey();
    }
}
