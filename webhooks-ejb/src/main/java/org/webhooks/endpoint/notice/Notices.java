package org.webhooks.endpoint.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps what accounts are to be told, in the caller's transaction: it is told if and only if that commits. */
@Dependent
public class Notices {
    @PersistenceContext
    EntityManager entities;

    /** Tells the account by an event, soon. */
    public void tell(Notice notice) {
        entities.persist(notice);
    }
}
