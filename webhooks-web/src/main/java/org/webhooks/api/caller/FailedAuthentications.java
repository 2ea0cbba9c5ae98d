package org.webhooks.api.caller;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.webhooks.api.limit.Admission;
import org.webhooks.api.limit.LimitSettings;
import org.webhooks.api.limit.RemoteAddress;
import org.webhooks.api.limit.RequestLimit;

/** Counts failed authentications by address, over all dialects: whoever tries keys tries many. */
@ApplicationScoped
class FailedAuthentications {
    private static final String SETTING = "webhooks.failed-authentications-per-minute";
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

    /** Counts this one, too, and says whether it is within the limit. */
    Admission count(ContainerRequestContext request) {
        return limit.admit(RemoteAddress.of(request));
    }
}
