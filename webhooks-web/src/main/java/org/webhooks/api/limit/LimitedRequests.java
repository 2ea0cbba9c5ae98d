package org.webhooks.api.limit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Limits the requests of a dialect by one setting; whom it counts and how it refuses is the dialect's own. */
public abstract class LimitedRequests implements ContainerRequestFilter {
    private final String setting;
    private final int unlessSet;

    @Inject
    LimitSettings settings;

    private RequestLimit limit;

    /**
     * The limit of a setting.
     *
     * @param setting its name: requests a minute, 0 for no limit
     * @param unlessSet what goes where it is not set
     */
    protected LimitedRequests(String setting, int unlessSet) {
        this.setting = setting;
        this.unlessSet = unlessSet;
    }

    @PostConstruct
    void readSetting() {
        limit = settings.perMinute(setting, unlessSet);
    }

    /** A setting that can't be used stops the deployment, not the first caller. */
    protected void start(@Observes Startup deployed) {}

    @Override
    public void filter(ContainerRequestContext request) {
        counted(request).map(limit::admit).ifPresent(admission -> {
            admission.tellWith(request);
            if (!admission.admitted()) {
                request.abortWith(refused(admission.retryAfterSeconds(), request));
            }
        });
    }

    /** Whose request it is; empty for those who have no limit. */
    protected abstract Optional<Object> counted(ContainerRequestContext request);

    protected abstract Response refused(int retryAfterSeconds, ContainerRequestContext request);
}
