package org.webhooks.api.platform.event;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.limit.EventLimit;
import org.webhooks.api.limit.LimitSettings;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.event.Published;

/**
 * Limits how many events an account publishes over REST, with whichever key. What is refused, and what was published
 * before, is no event more and does not count.
 */
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

    /** Publishes what is within the limit; anything else is answered with 429, or with 422 where it will never be. */
    CompletionStage<Response> within(
            long account,
            int events,
            Supplier<CompletionStage<List<Published>>> publish,
            Function<List<Published>, Response> answer) {
        if (limit.isExceededBy(events)) {
            return CompletableFuture.completedFuture(Problem.TOO_MANY_EVENTS.answer(limit.perMinute()));
        }
        EventLimit.Entry entry = limit.admit(account, events);
        if (!entry.admission().admitted()) {
            return CompletableFuture.completedFuture(
                    Problem.RATE_LIMITED.answerAfter(entry.admission().retryAfterSeconds()));
        }
        return publish.get()
                .whenComplete((published, failure) -> giveBack(entry, events, published))
                .thenApply(answer);
    }

    /** @param published null where they were refused */
    private void giveBack(EventLimit.Entry entry, int events, @Nullable List<Published> published) {
        long stored = published == null
                ? 0
                : published.stream().filter(event -> !event.replayed()).count();
        if (stored < events) {
            limit.giveBack(entry, events - (int) stored);
        }
    }
}
