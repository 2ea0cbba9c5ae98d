package org.webhooks.event.publish;

import static org.webhooks.Refusal.Reason.BUSY;
import static org.webhooks.Refusal.Reason.EVENT_CONFLICT;
import static org.webhooks.Refusal.Reason.TOO_MANY_DELIVERIES;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.webhooks.Refusal;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;
import org.webhooks.event.match.Preparation;
import org.webhooks.event.store.PreparedEvent;
import org.webhooks.schema.SqlFailure;

/** Publishes many events of one account in one transaction, all or none, off the flushers' threads. */
@Singleton
class BatchPublish {
    private static final Logger LOG = System.getLogger(BatchPublish.class.getName());

    private final Preparation preparation;
    private final Storage storage;
    private final Replays replays;
    private final Aside aside;

    @Inject
    BatchPublish(Preparation preparation, Storage storage, Replays replays, Aside aside) {
        this.preparation = preparation;
        this.storage = storage;
        this.replays = replays;
        this.aside = aside;
    }

    CompletionStage<List<Published>> publish(List<NewEvent> events) {
        CompletableFuture<List<Published>> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> begins = new CompletableFuture<Boolean>()
                .completeOnTimeout(false, PublishLimits.LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        long bytes = events.stream().mapToLong(PublishRequest::bytes).sum();
        boolean waits = aside.offerLarge(bytes, () -> {
            if (begins.complete(true)) {
                publish(events, answer);
            }
        });
        if (!waits) {
            begins.complete(true);
            answer.completeExceptionally(new Refusal(BUSY, "too many batches wait"));
        }
        // off the one thread of all timeouts
        var unused = begins.thenAcceptAsync(inTime -> {
            if (!inTime) {
                answer.completeExceptionally(
                        new Refusal(BUSY, "it has waited longer than " + PublishLimits.LONGEST_WAIT));
            }
        });
        return answer;
    }

    private void publish(List<NewEvent> events, CompletableFuture<List<Published>> answer) {
        try {
            answer.complete(publishNow(events));
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Refused a batch of {0} events: {1}", events.size(), e.getMessage());
            boolean rejected = SqlFailure.of(e) == SqlFailure.REJECTED;
            answer.completeExceptionally(rejected ? e : new Refusal(BUSY, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private List<Published> publishNow(List<NewEvent> events) throws SQLException {
        refuseRepeatedIds(events);
        List<@Nullable Published> replayed = new ArrayList<>(Collections.nCopies(events.size(), null));
        for (int round = 0; round < PublishLimits.ROUNDS; round++) {
            List<PreparedEvent> prepared = matchAllBut(events, replayed);
            try {
                Storage.Outcome outcome = storage.store(prepared, true);
                if (outcome.committed()) {
                    return answers(prepared, replayed);
                }
                lookFor(outcome.leftOut(), events, replayed);
            } catch (SQLException e) {
                // another request with the same key or id may have been first: the next round finds what it made
                if (SqlFailure.of(e) != SqlFailure.BLOCKED) {
                    throw e;
                }
            }
        }
        throw new Refusal(BUSY, "the account changes faster than a batch can be stored");
    }

    private static void refuseRepeatedIds(List<NewEvent> events) {
        Set<UUID> ids = new HashSet<>();
        for (NewEvent event : events) {
            if (event.id() != null && !ids.add(event.id())) {
                throw new Refusal(EVENT_CONFLICT, "an eventId stands twice in the batch");
            }
        }
    }

    private List<PreparedEvent> matchAllBut(List<NewEvent> events, List<@Nullable Published> replayed)
            throws SQLException {
        List<PreparedEvent> prepared = new ArrayList<>(events.size());
        int deliveries = 0;
        try {
            for (int i = 0; i < events.size(); i++) {
                if (replayed.get(i) == null) {
                    PreparedEvent match = match(events, i);
                    prepared.add(match);
                    deliveries += match.allDeliveries();
                    if (deliveries > Preparation.MOST_DELIVERIES) {
                        throw new Refusal(TOO_MANY_DELIVERIES);
                    }
                }
            }
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.forEach(Preparation::release);
            throw e;
        }
    }

    private PreparedEvent match(List<NewEvent> events, int index) throws SQLException {
        try {
            return preparation.of(events.get(index));
        } catch (Refusal refusal) {
            throw refusal.inBatch(index);
        }
    }

    /** Answers of the stored ones stand where no replay does, in order. */
    private static List<Published> answers(List<PreparedEvent> stored, List<@Nullable Published> replayed) {
        List<Published> answers = new ArrayList<>(replayed.size());
        int next = 0;
        for (Published replay : replayed) {
            answers.add(replay == null ? stored.get(next++).published() : replay);
        }
        return answers;
    }

    /** Those that are there already need not be stored; for the others the account is read again. */
    private void lookFor(List<PreparedEvent> leftOut, List<NewEvent> events, List<@Nullable Published> replayed)
            throws SQLException {
        for (PreparedEvent event : leftOut) {
            Optional<Published> replay = replays.of(event.event());
            if (replay.isPresent()) {
                replayed.set(events.indexOf(event.event()), replay.get());
            }
        }
        storage.lookAgain(leftOut.get(0));
    }
}
