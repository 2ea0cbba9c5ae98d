package org.webhooks.endpoint;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.webhooks.Moments;
import org.webhooks.account.AccountDeleted;
import org.webhooks.endpoint.EndpointHealth.Sweep;

/** What becomes of the endpoints of an account: they are deleted with it, and all that they have waiting is cancelled. */
@Dependent
class AccountRemoval {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    void delete(@Observes AccountDeleted deletion) {
        Instant now = Moments.now(clock);
        entities.createQuery("update EndpointHealth h set h.sweep = :cancel, h.sweepUntil = :now where h.endpointId in"
                        + " (select e.id from Endpoint e where e.accountId = :account)")
                .setParameter("cancel", Sweep.CANCEL)
                .setParameter("now", now)
                .setParameter("account", deletion.accountId())
                .executeUpdate();
        entities.createQuery(
                        "update Endpoint e set e.deletedAt = :now where e.accountId = :account and e.deletedAt is null")
                .setParameter("now", now)
                .setParameter("account", deletion.accountId())
                .executeUpdate();
    }
}
