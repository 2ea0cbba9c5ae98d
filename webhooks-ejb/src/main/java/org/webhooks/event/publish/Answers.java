package org.webhooks.event.publish;

import static org.webhooks.Refusal.Reason.BUSY;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.webhooks.Refusal;
import org.webhooks.event.Published;

/** Answers publishers off the flusher's thread, which has the next group to store. */
@Singleton
class Answers {
    private static final Logger LOG = System.getLogger(Answers.class.getName());

    /** A request and what it is answered. */
    record Answer(PublishRequest request, Published published) {}

    private final ManagedExecutorService executor;

    @Inject
    Answers(ManagedExecutorService executor) {
        this.executor = executor;
    }

    void published(List<Answer> answers) {
        if (!answers.isEmpty()) {
            run(() -> answers.forEach(answer -> answer.request().answer().complete(answer.published())));
        }
    }

    void refused(PublishRequest request, Refusal refusal) {
        run(() -> request.answer().completeExceptionally(refusal));
    }

    void busy(List<PublishRequest> requests, String cause) {
        if (!requests.isEmpty()) {
            LOG.log(Level.WARNING, "Refused {0} publishes: {1}", requests.size(), cause);
            run(() -> requests.forEach(request -> request.answer().completeExceptionally(new Refusal(BUSY, cause))));
        }
    }

    /** An error of ours, not of the event's: nothing was stored. */
    void failed(PublishRequest request, Exception cause) {
        LOG.log(Level.ERROR, "A publish of account " + request.event().accountId() + " can't be stored", cause);
        run(() -> request.answer().completeExceptionally(cause));
    }

    private void run(Runnable answer) {
        try {
            executor.execute(answer);
        } catch (RejectedExecutionException executorIsFull) {
            answer.run();
        }
    }
}
