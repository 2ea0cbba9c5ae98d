package org.webhooks.endpoint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.account.Account;
import org.webhooks.endpoint.notice.Notice;
import org.webhooks.endpoint.notice.NoticeType;
import org.webhooks.endpoint.notice.Notices;
import org.webhooks.endpoint.secret.Secrets;
import org.webhooks.endpoint.target.TargetAdmission;

/**
 * Makes, changes and deletes endpoints. Each method is one transaction (REQUIRED) and changes nothing when it refuses;
 * every change raises the version of the account, so that the next publish on any node sees it.
 */
@Stateless
public class EndpointRegistration {
    @Inject
    EndpointRows rows;

    @Inject
    TargetAdmission targets;

    @Inject
    Secrets secrets;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /**
     * Makes an endpoint.
     *
     * @throws Refusal ACCOUNT_NOT_FOUND, TARGET_FORBIDDEN, TOO_MANY_ENDPOINTS; parallel calls never exceed the caps
     */
    public CreatedEndpoint create(long accountId, NewEndpoint wish) {
        String url = targets.admit(wish.url());
        Account account = rows.lockedAccount(accountId);
        Integer slot = wish.atMost() == null ? null : rows.freeSlot(accountId, wish.scheme(), wish.atMost());
        account.admitEndpoint();
        Instant now = Moments.now(clock);
        Endpoint endpoint = new Endpoint(accountId, wish.calledAt(url), slot, now);
        rows.add(endpoint);
        return new CreatedEndpoint(endpoint, secrets.add(endpoint, wish.secret(), now));
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
        Account account = rows.lockedAccount(accountId);
        Endpoint endpoint = rows.existing(accountId, scheme, id);
        Instant now = Moments.now(clock);
        endpoint.delete(now);
        rows.lockedHealth(id).cancelDeliveries(now);
        account.releaseEndpoint();
    }
}
