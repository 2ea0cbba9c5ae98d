package org.webhooks.endpoint;

import static org.webhooks.Refusal.Reason.ENDPOINT_NOT_FOUND;
import static org.webhooks.Refusal.Reason.TOO_MANY_ENDPOINTS;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.webhooks.Refusal;
import org.webhooks.account.Account;
import org.webhooks.account.Versions;

/** Finds endpoints in the caller's transaction, and locks what is to be changed. */
@Dependent
public class EndpointRows {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Versions versions;

    /** Locks the account, whose endpoints are to be changed. @throws Refusal ACCOUNT_NOT_FOUND */
    Account lockedAccount(long accountId) {
        return versions.raise(accountId);
    }

    /** Keeps a new endpoint, which has not been called. */
    void add(Endpoint endpoint) {
        entities.persist(endpoint);
        entities.persist(new EndpointHealth(endpoint.id()));
    }

    /**
     * The account is locked first, always, so that two changes never wait for each other in a circle; then the health,
     * whose counters the recording of attempts writes meanwhile.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND, ENDPOINT_NOT_FOUND
     */
    public EndpointWithHealth locked(long accountId, String scheme, long id) {
        lockedAccount(accountId);
        return new EndpointWithHealth(existing(accountId, scheme, id), lockedHealth(id));
    }

    Endpoint existing(long accountId, String scheme, long id) {
        Endpoint endpoint = entities.find(Endpoint.class, id);
        if (endpoint == null
                || endpoint.accountId() != accountId
                || !endpoint.scheme().equals(scheme)
                || endpoint.isDeleted()) {
            throw new Refusal(ENDPOINT_NOT_FOUND);
        }
        return endpoint;
    }

    /** An endpoint that is enabled and not deleted. The caller has locked the account. */
    Optional<Endpoint> callable(long id) {
        return Optional.ofNullable(entities.find(Endpoint.class, id))
                .filter(endpoint -> endpoint.isActive() && !endpoint.isDeleted());
    }

    EndpointHealth lockedHealth(long endpointId) {
        return entities.find(EndpointHealth.class, endpointId, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * A free place among the account's endpoints of a scheme. The caller has locked the account; a unique index holds
     * even where it had not.
     *
     * @throws Refusal TOO_MANY_ENDPOINTS
     */
    int freeSlot(long accountId, String scheme, int atMost) {
        List<Integer> taken = entities.createQuery(
                        "select e.slot from Endpoint e where e.accountId = :account and e.scheme = :scheme"
                                + " and e.slot is not null",
                        Integer.class)
                .setParameter("account", accountId)
                .setParameter("scheme", scheme)
                .getResultList();
        return IntStream.rangeClosed(1, atMost)
                .filter(slot -> !taken.contains(slot))
                .findFirst()
                .orElseThrow(() -> new Refusal(TOO_MANY_ENDPOINTS, String.valueOf(atMost)));
    }

    /** The health of these, in the order in which the recording of attempts locks it too. */
    List<EndpointHealth> lockedHealths(Collection<Long> endpointIds) {
        return endpointIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select h from EndpointHealth h where h.endpointId in :endpoints order by h.endpointId",
                                EndpointHealth.class)
                        .setParameter("endpoints", endpointIds)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** Which of these are not paused nor deleted and have so many failures in a row; without a lock. */
    List<Long> failed(Collection<Long> endpointIds, int failures) {
        return endpointIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select h.endpointId from EndpointHealth h, Endpoint e where e.id = h.endpointId"
                                        + " and h.endpointId in :endpoints and h.pausedAt is null"
                                        + " and h.consecutiveFailures >= :failures and e.deletedAt is null",
                                Long.class)
                        .setParameter("endpoints", endpointIds)
                        .setParameter("failures", failures)
                        .getResultList();
    }
}
