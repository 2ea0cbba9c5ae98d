package org.webhooks.api.platform.access;

import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.webhooks.Refusal;
import org.webhooks.account.Accounts;
import org.webhooks.account.key.Caller;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;

/** The account that a request is about: the caller's own, or the one that the admin key names. */
@ApplicationScoped
public class AccountOf {
    @Inject
    Accounts accounts;

    /**
     * The key of the account, which exists.
     *
     * @param named the public id that the request names, if it does; an empty one was not given
     * @throws InvalidRequest where the admin key names none
     * @throws Refusal ACCOUNT_NOT_FOUND where there is none, or another key than the admin key names another's
     */
    public long request(SecurityContext security, @Nullable String named) {
        long id = spelledBy(security, named);
        if (CallerPrincipal.in(security) instanceof Caller.Admin) {
            accounts.find(id);
        }
        return id;
    }

    /** As {@link #request}, without asking the database whether the account exists: for callers who find out anyway. */
    public long spelledBy(SecurityContext security, @Nullable String named) {
        String account = named == null ? "" : named;
        if (CallerPrincipal.in(security) instanceof Caller.KeyHolder holder) {
            if (!account.isEmpty() && AccountId.parse(account) != holder.accountId()) {
                throw new Refusal(ACCOUNT_NOT_FOUND);
            }
            return holder.accountId();
        }
        if (account.isEmpty()) {
            throw new InvalidRequest(Sentence.ACCOUNT_REQUIRED);
        }
        return AccountId.parse(account);
    }
}
