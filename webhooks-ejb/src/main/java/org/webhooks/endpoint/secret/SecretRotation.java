package org.webhooks.endpoint.secret;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointRows;

/** Changes what endpoints sign with. */
@Stateless
public class SecretRotation {
    private static final Logger LOG = System.getLogger(SecretRotation.class.getName());

    @Inject
    EndpointRows rows;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /**
     * Gives an endpoint a new secret, and new keys where it has them. The old ones sign besides it until the overlap ends;
     * with none they stop at once, also for what is queued. One transaction (REQUIRED).
     *
     * @param given the new secret; null lets one be made
     * @return the new secret, shown this once
     * @throws Refusal ENDPOINT_NOT_FOUND
     */
    public String rotate(long accountId, String scheme, long id, @Nullable String given, Duration overlap) {
        Endpoint endpoint = rows.locked(accountId, scheme, id).endpoint();
        Instant now = Moments.now(clock);
        String secret = secrets.rotate(endpoint, given, overlap, now);
        endpoint.touch(now);
        LOG.log(Level.INFO, "Rotated the secret of endpoint {0}", String.valueOf(id));
        return secret;
    }
}
