package org.webhooks.api.platform.access;

import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.Refusal;
import org.webhooks.account.Accounts;
import org.webhooks.account.key.Caller;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;

/** The account that a request is about: the caller's own, or the one that the admin key names. */
@ApplicationScoped
public class AccountOf {
    /** The fields of a body, and the account that it is about. */
    public record Asked(long accountId, Fields fields) {}

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

    /**
     * Reads what a body asks for, of the account that it or the query names. Whether that exists, callers find out.
     *
     * @param known the names of the fields that there may be
     * @param ofQuery the public id that the query names, if it does
     */
    public Asked asked(
            InputStream body,
            Set<String> known,
            @Nullable String ofQuery,
            HttpHeaders headers,
            SecurityContext security) {
        Fields fields = Fields.read(body, headers, known);
        return new Asked(spelledBy(security, fields.accountOr(ofQuery)), fields);
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
