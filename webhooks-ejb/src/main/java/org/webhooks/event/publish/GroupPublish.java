package org.webhooks.event.publish;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.webhooks.Refusal;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;
import org.webhooks.event.match.Preparation;
import org.webhooks.event.publish.Answers.Answer;
import org.webhooks.event.store.PreparedEvent;
import org.webhooks.schema.SqlFailure;

/**
 * Stores a group of publishes in one commit and answers each. One bad event never fails the others, and none makes them
 * wait: what another transaction blocks, what the database rejects, and what is too large for a group goes aside.
 */
@Singleton
class GroupPublish {

    /** Which of those aside. */
    private interface Threads {
        boolean offer(long bytes, Runnable publish);
    }

    /** A publish with what it was matched to. */
    private record Matched(PublishRequest request, PreparedEvent prepared) {}

    private final Preparation preparation;
    private final Storage storage;
    private final Replays replays;
    private final Answers answers;
    private final Aside aside;

    @Inject
    GroupPublish(Preparation preparation, Storage storage, Replays replays, Answers answers, Aside aside) {
        this.preparation = preparation;
        this.storage = storage;
        this.replays = replays;
        this.answers = answers;
        this.aside = aside;
    }

    /** Stores and answers all of them, in a few rounds where accounts change meanwhile. Called by a flusher. */
    void publish(List<PublishRequest> requests) {
        publish(requests, true);
    }

    private void publish(List<PublishRequest> requests, boolean onFlusher) {
        List<PublishRequest> rest = withoutTheLate(requests);
        for (int round = 0; round < PublishLimits.ROUNDS && !rest.isEmpty(); round++) {
            rest = round(rest, onFlusher);
        }
        answers.busy(rest, "their accounts change faster than they can be stored");
    }

    private List<PublishRequest> withoutTheLate(List<PublishRequest> requests) {
        List<PublishRequest> late = new ArrayList<>();
        List<PublishRequest> inTime = new ArrayList<>(requests.size());
        for (PublishRequest request : requests) {
            if (!request.answer().isDone()) {
                (request.hasWaited(PublishLimits.LONGEST_WAIT) ? late : inTime).add(request);
            }
        }
        answers.busy(late, "they waited longer than " + PublishLimits.LONGEST_WAIT);
        return inTime;
    }

    /** @return those to be matched again, because their account has moved on */
    private List<PublishRequest> round(List<PublishRequest> requests, boolean onFlusher) {
        List<PublishRequest> again = new ArrayList<>();
        List<Matched> group = new ArrayList<>(requests.size());
        int deliveries = 0;
        for (PublishRequest request : requests) {
            Optional<Matched> matched = match(request, onFlusher);
            if (matched.isPresent()) {
                int more = matched.get().prepared().allDeliveries();
                if (!group.isEmpty() && deliveries + more > PublishLimits.GROUP_DELIVERIES) {
                    again.addAll(store(group));
                    group = new ArrayList<>();
                    deliveries = 0;
                }
                group.add(matched.get());
                deliveries += more;
            }
        }
        again.addAll(store(group));
        return again;
    }

    /** Empty where it is answered, or goes aside. */
    private Optional<Matched> match(PublishRequest request, boolean onFlusher) {
        try {
            PreparedEvent prepared = preparation.of(request.event());
            if (onFlusher && prepared.allDeliveries() > PublishLimits.GROUP_DELIVERIES) {
                Preparation.release(prepared);
                aside(request, aside::offerLarge);
                return Optional.empty();
            }
            return Optional.of(new Matched(request, prepared));
        } catch (Refusal refusal) {
            answers.refused(request, refusal);
        } catch (SQLException e) {
            answers.busy(List.of(request), "the account can't be read: " + e.getMessage());
        } catch (RuntimeException e) {
            answers.failed(request, e);
        }
        return Optional.empty();
    }

    private List<PublishRequest> store(List<Matched> group) {
        if (group.isEmpty()) {
            return List.of();
        }
        try {
            Storage.Outcome outcome =
                    storage.store(group.stream().map(Matched::prepared).toList(), false);
            if (outcome.leftOut().isEmpty()) {
                answers.published(group.stream().map(GroupPublish::answer).toList());
                return List.of();
            }
            return answerSingly(group, outcome);
        } catch (SQLException e) {
            failed(group, e);
            return List.of();
        } catch (RuntimeException e) {
            group.forEach(matched -> answers.failed(matched.request(), e));
            return List.of();
        }
    }

    private static Answer answer(Matched matched) {
        return new Answer(matched.request(), matched.prepared().published());
    }

    private List<PublishRequest> answerSingly(List<Matched> group, Storage.Outcome outcome) {
        List<Answer> stored = new ArrayList<>();
        List<PublishRequest> again = new ArrayList<>();
        for (Matched matched : group) {
            if (outcome.stored().contains(matched.prepared())) {
                stored.add(answer(matched));
            } else if (!isReplayed(matched)) {
                again.add(matched.request());
            }
        }
        answers.published(stored);
        return again;
    }

    private boolean isReplayed(Matched matched) {
        try {
            NewEvent event = matched.prepared().event();
            Optional<Published> replay = event.isKeyed() ? replays.of(event) : Optional.empty();
            replay.ifPresent(first -> answers.published(List.of(new Answer(matched.request(), first))));
            if (replay.isEmpty()) {
                storage.lookAgain(matched.prepared());
            }
            return replay.isPresent();
        } catch (Refusal conflict) {
            answers.refused(matched.request(), conflict);
        } catch (SQLException e) {
            answers.busy(List.of(matched.request()), "the first answer can't be read: " + e.getMessage());
        } catch (RuntimeException e) {
            answers.failed(matched.request(), e);
        }
        return true;
    }

    private void failed(List<Matched> group, SQLException e) {
        List<PublishRequest> requests = group.stream().map(Matched::request).toList();
        SqlFailure failure = SqlFailure.of(e);
        if (failure == SqlFailure.UNAVAILABLE) {
            answers.busy(requests, "the database does not store: " + e.getMessage());
        } else if (failure == SqlFailure.REJECTED && group.size() == 1) {
            answers.failed(requests.get(0), e);
        } else {
            requests.forEach(request -> aside(request, aside::offerBlocked));
        }
    }

    /** Again, by itself and off the flusher's thread, as often as it takes until it has waited too long. */
    private void aside(PublishRequest request, Threads threads) {
        if (!threads.offer(request.bytes(), () -> publish(List.of(request), false))) {
            answers.busy(List.of(request), "too many publishes wait aside");
        }
    }
}
