package org.webhooks.api.partner.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.limit.Admission;
import org.webhooks.api.limit.LimitSettings;
import org.webhooks.api.limit.RequestLimit;
import org.webhooks.api.partner.problem.TooManyRequests;

/** Limits how often a key may call, whether it may do what it asks for or not. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
@ApplicationScoped
public class RequestsPerKey implements ContainerRequestFilter {
    private static final String SETTING = "webhooks.partner.requests-per-minute";
    private static final int UNLESS_SET = 60;

    @Inject
    LimitSettings settings;

    private RequestLimit limit;

    @PostConstruct
    void readSetting() {
        limit = settings.perMinute(SETTING, UNLESS_SET);
    }

    /** A setting that can't be used stops the deployment, not the first caller. */
    void start(@Observes Startup deployed) {}

    @Override
    public void filter(ContainerRequestContext request) {
        Admission admission = limit.admit(
                CallerPrincipal.holderIn(request.getSecurityContext()).keyId());
        admission.tellWith(request);
        if (!admission.admitted()) {
            request.abortWith(TooManyRequests.answer(admission.retryAfterSeconds()));
        }
    }
}
