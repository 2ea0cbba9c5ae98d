package org.webhooks.delivery.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.webhooks.Refusal;
import org.webhooks.endpoint.notice.Notice;
import org.webhooks.event.publish.JoiningPublish;

/** Publishes what accounts are to be told, the oldest first. Each call is one transaction (REQUIRED). */
@Stateless
public class NoticeRelay {
    private static final Logger LOG = System.getLogger(NoticeRelay.class.getName());
    private static final int AT_ONCE = 50;

    /** Other nodes publish the others. */
    private static final int SKIP_LOCKED = -2;

    @PersistenceContext
    EntityManager entities;

    @Inject
    JoiningPublish publish;

    @Inject
    OperationalEvents events;

    /**
     * Publishes a few.
     *
     * @return whether there may be more
     * @throws Refusal BUSY: all of them are published later
     */
    public boolean publishSome() {
        List<Notice> notices = entities.createQuery("select n from Notice n order by n.id", Notice.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(AT_ONCE)
                .getResultList();
        for (Notice notice : notices) {
            publish(notice);
            entities.remove(notice);
        }
        return notices.size() == AT_ONCE;
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
