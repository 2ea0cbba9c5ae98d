package org.webhooks.endpoint;

import static org.webhooks.Refusal.Reason.ENDPOINT_NOT_FOUND;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.webhooks.Refusal;
import org.webhooks.account.Versions;

/** Finds endpoints in the caller's transaction, and locks what is to be changed. */
@Dependent
class EndpointRows {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Versions versions;

    /**
     * The account is locked first, always, so that two changes never wait for each other in a circle; then the health,
     * whose counters the recording of attempts writes meanwhile.
     */
    EndpointWithHealth locked(long accountId, String scheme, long id) {
        versions.raise(accountId);
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

    EndpointHealth lockedHealth(long endpointId) {
        return entities.find(EndpointHealth.class, endpointId, LockModeType.PESSIMISTIC_WRITE);
    }
}
