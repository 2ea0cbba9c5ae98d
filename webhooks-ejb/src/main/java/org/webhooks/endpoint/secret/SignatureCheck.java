package org.webhooks.endpoint.secret;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.Endpoints;
import org.webhooks.signing.Flaw;
import org.webhooks.signing.Verification;
import org.webhooks.signing.scheme.Schemes;

/** Tells receivers whether a signature is one of ours. Each method is one transaction (REQUIRED). */
@Stateless
public class SignatureCheck {
    @Inject
    Endpoints endpoints;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /**
     * Whether any secret that signs now has made this signature of this body; times in it are not judged.
     *
     * @throws Refusal ENDPOINT_NOT_FOUND
     */
    public boolean isValid(long accountId, String scheme, long id, byte[] body, String signature) {
        return secrets.signingNow(endpoints.find(accountId, scheme, id).endpoint(), Moments.now(clock)).stream()
                .anyMatch(secret -> Schemes.named(scheme).verifies(signature, body, secret));
    }

    /**
     * What a receiver would find wrong first with a call of this endpoint, received now; empty where it is good.
     *
     * @param headers by name, in whichever case
     * @throws Refusal ENDPOINT_NOT_FOUND
     */
    public Optional<Flaw> flaw(long accountId, String scheme, long id, Map<String, String> headers, byte[] body) {
        Endpoint endpoint = endpoints.find(accountId, scheme, id).endpoint();
        Instant now = Moments.now(clock);
        return new Verification(
                        Schemes.named(scheme),
                        secrets.signingNow(endpoint, now),
                        secrets.keyPairsSigningNow(endpoint, now),
                        now)
                .flaw(headers, body);
    }
}
