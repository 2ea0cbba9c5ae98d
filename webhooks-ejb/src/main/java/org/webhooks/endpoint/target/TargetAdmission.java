package org.webhooks.endpoint.target;

import static org.webhooks.Refusal.Reason.TARGET_FORBIDDEN;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.webhooks.Refusal;
import org.webhooks.outbound.target.ForbiddenTarget;
import org.webhooks.outbound.target.TargetPolicy;

/** Admits the URLs that accounts give, by their spelling: no name server is asked. */
@Singleton
public class TargetAdmission {
    private final TargetPolicy policy;

    @Inject
    public TargetAdmission(TargetPolicy policy) {
        this.policy = policy;
    }

    /** The URL as it is kept and called. @throws Refusal TARGET_FORBIDDEN */
    public String admit(String url) {
        try {
            return policy.admit(url);
        } catch (ForbiddenTarget forbidden) {
            throw new Refusal(TARGET_FORBIDDEN, String.valueOf(forbidden.getMessage()));
        }
    }
}
