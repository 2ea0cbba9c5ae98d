package org.webhooks.api.developer.access;

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
import org.webhooks.api.developer.problem.TooManyRequests;
import org.webhooks.api.limit.Admission;
import org.webhooks.api.limit.LimitSettings;
import org.webhooks.api.limit.RemoteAddress;
import org.webhooks.api.limit.RequestLimit;

/** Limits how often may be called from an address, whoever calls: before anybody is asked for a key. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
@ApplicationScoped
public class RequestsPerAddress implements ContainerRequestFilter {
    private static final String SETTING = "webhooks.developer.requests-per-minute";
    private static final int UNLESS_SET = 100;

    @Inject
    LimitSettings settings;

    @Inject
    RemoteAddress address;

    private RequestLimit limit;

    @PostConstruct
    void readSetting() {
        limit = settings.perMinute(SETTING, UNLESS_SET);
    }

    /** A setting that can't be used stops the deployment, not the first caller. */
    void start(@Observes Startup deployed) {}

    @Override
    public void filter(ContainerRequestContext request) {
        Admission admission = limit.admit(address.text());
        admission.tellWith(request);
        if (!admission.admitted()) {
            request.abortWith(TooManyRequests.answer(admission.retryAfterSeconds()));
        }
    }
}
