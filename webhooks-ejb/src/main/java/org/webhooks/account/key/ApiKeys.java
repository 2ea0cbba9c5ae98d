package org.webhooks.account.key;

import static org.webhooks.Refusal.Reason.KEY_NOT_FOUND;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.account.Accounts;
import org.webhooks.account.Versions;

/** Issues, lists and revokes the keys of an account. Each method is one transaction (REQUIRED). */
@Stateless
public class ApiKeys {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Versions versions;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    /**
     * Makes a key. Its text is in the answer and nowhere else.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND
     */
    public IssuedKey issue(long accountId, KeyKind kind, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        long account = accounts.find(accountId).id();
        KeyText text = KeyText.generate(kind, random);
        ApiKey key = new ApiKey(account, kind, name, text, scopes, Moments.now(clock), expiresAt);
        entities.persist(key);
        return new IssuedKey(key, text.text());
    }

    /**
     * The newest first, without revoked ones; those made before the key {@code before} where it is given.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND
     */
    public List<ApiKey> list(long accountId, @Nullable Long before, int limit) {
        return entities.createQuery(
                        "select k from ApiKey k where k.accountId = :account and k.revokedAt is null and k.id < :before"
                                + " order by k.id desc",
                        ApiKey.class)
                .setParameter("account", accounts.find(accountId).id())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Revokes a key: it stops at once on this node and within a second on every other.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND, KEY_NOT_FOUND (also where it is revoked already)
     */
    public void revoke(long accountId, long keyId) {
        versions.raise(accountId);
        ApiKey key = entities.find(ApiKey.class, keyId);
        if (key == null || key.accountId() != accountId || key.isRevoked()) {
            throw new Refusal(KEY_NOT_FOUND);
        }
        key.revoke(Moments.now(clock));
    }

    /** Who holds the key with this hash; null where nobody does, it is revoked, or its account deleted. */
    public Caller.@Nullable KeyHolder holderOf(byte[] sha256) {
        return entities.createQuery(
                        "select k from ApiKey k, Account a where k.sha256 = :sha256 and k.revokedAt is null"
                                + " and a.id = k.accountId and a.deletedAt is null",
                        ApiKey.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst()
                .map(ApiKey::holder)
                .orElse(null);
    }
}
