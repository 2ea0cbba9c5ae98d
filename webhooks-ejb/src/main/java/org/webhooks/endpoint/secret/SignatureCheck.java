package org.webhooks.endpoint.secret;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.endpoint.Endpoints;
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
}
