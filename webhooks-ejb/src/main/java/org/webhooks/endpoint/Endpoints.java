package org.webhooks.endpoint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds endpoints. Each method is one transaction (REQUIRED). */
@Stateless
public class Endpoints {
    @PersistenceContext
    EntityManager entities;

    @Inject
    EndpointRows rows;

    /** Refuses: ENDPOINT_NOT_FOUND, also for those of other accounts and other dialects. */
    public EndpointWithHealth find(long accountId, String scheme, long id) {
        Endpoint endpoint = rows.existing(accountId, scheme, id);
        return new EndpointWithHealth(endpoint, entities.find(EndpointHealth.class, id));
    }

    /** All of an account's endpoints of one dialect, the oldest first. */
    public List<EndpointWithHealth> list(long accountId, String scheme) {
        return list(accountId, scheme, 0, Integer.MAX_VALUE);
    }

    /** As many of an account's endpoints of one dialect, the oldest first, without the first ones. */
    public List<EndpointWithHealth> list(long accountId, String scheme, int first, int atMost) {
        return entities.createQuery(
                        "select new org.webhooks.endpoint.EndpointWithHealth(e, h) from Endpoint e, EndpointHealth h"
                                + " where h.endpointId = e.id and e.accountId = :account and e.scheme = :scheme"
                                + " and e.deletedAt is null order by e.id",
                        EndpointWithHealth.class)
                .setParameter("account", accountId)
                .setParameter("scheme", scheme)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** How many endpoints of one dialect an account has. */
    public int count(long accountId, String scheme) {
        return entities.createQuery(
                        "select count(e) from Endpoint e where e.accountId = :account and e.scheme = :scheme"
                                + " and e.deletedAt is null",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("scheme", scheme)
                .getSingleResult()
                .intValue();
    }
}
