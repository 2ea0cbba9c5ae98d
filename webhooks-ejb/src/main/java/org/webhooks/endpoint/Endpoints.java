package org.webhooks.endpoint;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.account.Account;
import org.webhooks.account.AccountChanged;
import org.webhooks.account.Versions;
import org.webhooks.endpoint.notice.Notice;
import org.webhooks.endpoint.notice.NoticeType;
import org.webhooks.endpoint.notice.Notices;
import org.webhooks.endpoint.secret.Secrets;
import org.webhooks.endpoint.target.TargetAdmission;
import org.webhooks.signing.scheme.Schemes;

/**
 * Makes, finds, changes and deletes endpoints. Each method is one transaction (REQUIRED) and changes nothing when it
 * refuses; every change raises the version of the account, so that the next publish on any node sees it.
 */
@Stateless
public class Endpoints {
    private static final Logger LOG = System.getLogger(Endpoints.class.getName());

    @PersistenceContext
    EntityManager entities;

    @Inject
    Versions versions;

    @Inject
    EndpointRows rows;

    @Inject
    Secrets secrets;

    @Inject
    Notices notices;

    @Inject
    TargetAdmission targets;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    @Inject
    Event<AccountChanged> changes;

    /**
     * Makes an endpoint.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND, TARGET_FORBIDDEN, TOO_MANY_ENDPOINTS; parallel calls never exceed the caps
     */
    public CreatedEndpoint create(long accountId, NewEndpoint wish) {
        String url = targets.admit(wish.url());
        Account account = versions.raise(accountId);
        Integer slot = wish.atMost() == null ? null : rows.freeSlot(accountId, wish.scheme(), wish.atMost());
        account.admitEndpoint();
        Instant now = Moments.now(clock);
        Endpoint endpoint = new Endpoint(accountId, wish.calledAt(url), slot, now);
        entities.persist(endpoint);
        entities.persist(new EndpointHealth(endpoint.id()));
        String secret = secretOr(wish.secret(), wish.scheme());
        secrets.add(endpoint, secret, now);
        changes.fire(new AccountChanged(accountId));
        return new CreatedEndpoint(endpoint, secret);
    }

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

    /**
     * Changes what is given. Disabling cancels what is on its way; enabling does not end a pause.
     *
     * @throws Refusal ENDPOINT_NOT_FOUND, TARGET_FORBIDDEN
     */
    public EndpointWithHealth change(long accountId, String scheme, long id, EndpointChange change) {
        String url = change.url() == null ? null : targets.admit(change.url());
        EndpointWithHealth result = rows.locked(accountId, scheme, id);
        Endpoint endpoint = result.endpoint();
        Instant now = Moments.now(clock);
        boolean disables = endpoint.isActive() && Boolean.FALSE.equals(change.active());
        endpoint.change(change.calledAt(url), now);
        secrets.provideKeyPair(endpoint, now);
        if (disables) {
            result.health().cancelDeliveries(now);
            notices.tell(new Notice(NoticeType.ENDPOINT_DISABLED, accountId, id, Notice.REQUEST, now));
        }
        changes.fire(new AccountChanged(accountId));
        return result;
    }

    /**
     * The same for dialects that show a paused endpoint as a disabled one: enabling it ends the pause, forgets the
     * failures and releases what was held.
     *
     * @throws Refusal ENDPOINT_NOT_FOUND, TARGET_FORBIDDEN
     */
    public EndpointWithHealth changeOrResume(long accountId, String scheme, long id, EndpointChange change) {
        EndpointWithHealth result = change(accountId, scheme, id, change);
        if (Boolean.TRUE.equals(change.active()) && result.health().isPaused()) {
            result.health().unpause(Moments.now(clock));
        }
        return result;
    }

    /** Deletes an endpoint; what is on its way is cancelled, its history stays. @throws Refusal ENDPOINT_NOT_FOUND */
    public void delete(long accountId, String scheme, long id) {
        Account account = versions.raise(accountId);
        Endpoint endpoint = rows.existing(accountId, scheme, id);
        Instant now = Moments.now(clock);
        endpoint.delete(now);
        rows.lockedHealth(id).cancelDeliveries(now);
        account.releaseEndpoint();
        changes.fire(new AccountChanged(accountId));
    }

    /**
     * Gives an endpoint a new secret, the one given or a generated one, and new keys where it has them. The old ones sign besides it until the overlap
     * ends; with none they stop at once, also for what is queued.
     *
     * @return the new secret, shown this once
     * @throws Refusal ENDPOINT_NOT_FOUND
     */
    public String rotateSecret(long accountId, String scheme, long id, @Nullable String given, Duration overlap) {
        Endpoint endpoint = rows.locked(accountId, scheme, id).endpoint();
        String secret = secretOr(given, scheme);
        Instant now = Moments.now(clock);
        secrets.rotate(endpoint, secret, overlap, now);
        endpoint.touch(now);
        changes.fire(new AccountChanged(accountId));
        LOG.log(Level.INFO, "Rotated the secret of endpoint {0}", String.valueOf(id));
        return secret;
    }

    private String secretOr(@Nullable String given, String scheme) {
        return given == null ? Schemes.named(scheme).generateSecret(random) : given;
    }
}
