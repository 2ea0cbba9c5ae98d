package org.webhooks.delivery.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.webhooks.Refusal;
import org.webhooks.endpoint.notice.Notice;
import org.webhooks.event.publish.JoiningPublish;

/**
 * Publishes what accounts are to be told. Each call is one transaction (REQUIRED). It is no EJB: the container would stop it
 * before the loop that calls it.
 */
@Singleton
@Transactional
public class NoticeRelay {
    private static final Logger LOG = System.getLogger(NoticeRelay.class.getName());

    /** Another node publishes it. */
    private static final int SKIP_LOCKED = -2;

    @PersistenceContext
    EntityManager entities;

    @Inject
    JoiningPublish publish;

    @Inject
    OperationalEvents events;

    /** The ids of the oldest notices behind this one. */
    public List<Long> behind(long last, int atMost) {
        return entities.createQuery("select n.id from Notice n where n.id > :last order by n.id", Long.class)
                .setParameter("last", last)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * Publishes one notice and removes it; one that another node has published, or is publishing, is passed over.
     *
     * @throws Refusal BUSY: it stays, and is published later
     */
    public void publish(long id) {
        List<Notice> found = entities.createQuery("select n from Notice n where n.id = :id", Notice.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
        for (Notice notice : found) {
            publish(notice);
            entities.remove(notice);
        }
    }

    private void publish(Notice notice) {
        try {
            publish.publish(events.of(notice));
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.ACCOUNT_NOT_FOUND) {
                throw refusal;
            }
            LOG.log(Level.DEBUG, "Nobody is left to be told: {0}", refusal.getMessage());
        }
    }
}
