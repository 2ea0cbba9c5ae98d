package org.webhooks.account;

import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.Moments;
import org.webhooks.Refusal;

/** Makes, finds, changes and deletes accounts. Each method is one transaction (REQUIRED). */
@Stateless
public class Accounts {
    private static final Logger LOG = System.getLogger(Accounts.class.getName());

    @PersistenceContext
    EntityManager entities;

    @Inject
    Versions versions;

    @Inject
    AccountSettings settings;

    @Inject
    Clock clock;

    @Inject
    Event<AccountDeleted> deletions;

    /** Makes an account; without a cap of its own it may have as many endpoints as the settings say. */
    public Account create(String name, @Nullable Integer maxEndpoints) {
        int cap = maxEndpoints == null ? settings.maxEndpoints() : maxEndpoints;
        Account account = new Account(name, cap, versions.next(), Moments.now(clock));
        entities.persist(account);
        return account;
    }

    /** Refuses: ACCOUNT_NOT_FOUND where there is none, or it is deleted. */
    public Account find(long id) {
        Account account = entities.find(Account.class, id);
        if (account == null || account.isDeleted()) {
            throw new Refusal(ACCOUNT_NOT_FOUND);
        }
        return account;
    }

    /** The newest first, those made before the account {@code before} where it is given. */
    public List<Account> list(@Nullable Long before, int limit) {
        return entities.createQuery(
                        "select a from Account a where a.deletedAt is null and a.id < :before order by a.id desc",
                        Account.class)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Refuses: ACCOUNT_NOT_FOUND. */
    public Account change(long id, AccountChange change) {
        Account account = versions.raise(id);
        if (change.name() != null) {
            account.rename(change.name());
        }
        if (change.maxEndpoints() != null) {
            account.capEndpointsAt(change.maxEndpoints());
        }
        if (change.derivesEvents() != null) {
            account.deriveEvents(change.derivesEvents());
        }
        return account;
    }

    /**
     * Deletes an account: its keys stop, nothing is published to it any more, and what is on its way is cancelled. Its
     * history stays.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND
     */
    public void delete(long id) {
        versions.raise(id).delete(Moments.now(clock));
        deletions.fire(new AccountDeleted(id));
        LOG.log(Level.INFO, "Deleted account {0}", String.valueOf(id));
    }
}
