package org.webhooks.delivery.recovery;

import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;
import static org.webhooks.Refusal.Reason.ENDPOINT_DISABLED;
import static org.webhooks.Refusal.Reason.JOB_NOT_FOUND;
import static org.webhooks.Refusal.Reason.TOO_MANY_JOBS;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.TimeOrderedIds;
import org.webhooks.account.Account;
import org.webhooks.endpoint.Endpoints;

/** Makes, shows and cancels jobs. Each method is one transaction (REQUIRED). */
@Stateless
public class Jobs {
    /** How many of an account may be open at once. */
    public static final int MOST_OPEN = 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Endpoints endpoints;

    @Inject
    TimeOrderedIds ids;

    @Inject
    Clock clock;

    @Inject
    Event<JobOpened> openings;

    /**
     * Makes a job, which begins at once. One over all endpoints is over those of every dialect. Repeated, it is a second
     * job, which finds what the first has left.
     *
     * @param scheme of the dialect that asks: single endpoints of others are not there
     * @throws Refusal ACCOUNT_NOT_FOUND, ENDPOINT_NOT_FOUND, ENDPOINT_DISABLED, TOO_MANY_JOBS
     */
    public Job open(long accountId, String scheme, JobWish wish) {
        Job job = new Job(ids.next(), accountId, wish, Moments.now(clock));
        // before anything is locked: it may take seconds
        job.expect(eventsOf(job));
        // locked, so that parallel requests never make more than there may be
        Account account = entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.isDeleted()) {
            throw new Refusal(ACCOUNT_NOT_FOUND);
        }
        if (wish.endpointId() != null) {
            requireEnabled(accountId, scheme, wish.endpointId());
        }
        if (openOnes(accountId) >= MOST_OPEN) {
            throw new Refusal(TOO_MANY_JOBS);
        }
        entities.persist(job);
        openings.fire(new JobOpened(job.id()));
        return job;
    }

    private void requireEnabled(long accountId, String scheme, long endpointId) {
        if (!endpoints.find(accountId, scheme, endpointId).endpoint().isActive()) {
            throw new Refusal(ENDPOINT_DISABLED);
        }
    }

    private long openOnes(long accountId) {
        return entities.createQuery(
                        "select count(j) from Job j where j.finishedAt is null and j.accountId = :account", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    private long eventsOf(Job job) {
        return entities.createQuery(
                        "select count(*) from StoredEvent e where e.accountId = :account"
                                + " and e.createdAt >= :since and e.createdAt < :until",
                        Long.class)
                .setParameter("account", job.accountId())
                .setParameter("since", job.since())
                .setParameter("until", job.until())
                .getSingleResult();
    }

    /** Refuses: JOB_NOT_FOUND, also for those of other accounts. */
    public Job find(long accountId, UUID id) {
        return owned(accountId, entities.find(Job.class, id));
    }

    /**
     * Stops a job where it is; what it has sent goes on. One that has ended stays as it is.
     *
     * @throws Refusal JOB_NOT_FOUND
     */
    public Job cancel(long accountId, UUID id) {
        Job job = owned(accountId, entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
        job.cancel(Moments.now(clock));
        return job;
    }

    private static Job owned(long accountId, @Nullable Job job) {
        if (job == null || job.accountId() != accountId) {
            throw new Refusal(JOB_NOT_FOUND);
        }
        return job;
    }
}
