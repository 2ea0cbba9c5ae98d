package org.webhooks.api.platform.event;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.webhooks.api.limit.Admission;
import org.webhooks.api.limit.EventLimit;
import org.webhooks.api.limit.LimitSettings;
import org.webhooks.api.platform.problem.Problem;

/** Limits how many events an account publishes over REST, with whichever key. */
@ApplicationScoped
class EventsPerAccount {
    @Inject
    LimitSettings settings;

    private EventLimit limit;

    @PostConstruct
    void readSetting() {
        limit = settings.events();
    }

    /** A setting that can't be used stops the deployment, not the first caller. */
    void start(@Observes Startup deployed) {}

    /** Publishes what is within the limit; anything else is answered with 429. */
    CompletionStage<Response> within(long account, int events, Supplier<CompletionStage<Response>> publish) {
        Admission admission = limit.admit(account, events);
        return admission.admitted()
                ? publish.get()
                : CompletableFuture.completedFuture(Problem.RATE_LIMITED.answerAfter(admission.retryAfterSeconds()));
    }
}
