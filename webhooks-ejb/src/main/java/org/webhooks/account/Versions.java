package org.webhooks.account;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.webhooks.Refusal;

/**
 * The version of an account, a number that rises over all accounts with every change of what nodes keep in memory. A
 * publish stores only against the version it was matched with, and each node asks twice a second which have risen.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Versions {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Event<AccountChanged> changes;

    /**
     * Locks the account until the caller's transaction ends and raises its version: when that commits, nodes read the
     * account again.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND where there is none, or it is deleted
     */
    public Account raise(long accountId) {
        Account account = lock(accountId);
        account.moveTo(next());
        changes.fire(new AccountChanged(accountId));
        return account;
    }

    /**
     * Locks the account until the caller's transaction ends, for a change that nodes do not keep in memory.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND where there is none, or it is deleted
     */
    public Account lock(long accountId) {
        Account account = entities.find(Account.class, accountId, PESSIMISTIC_WRITE);
        if (account == null || account.isDeleted()) {
            throw new Refusal(ACCOUNT_NOT_FOUND);
        }
        return account;
    }

    /** A version for an account that is being made. */
    public long next() {
        return ((Number) entities.createNativeQuery("select nextval('account_version')", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
