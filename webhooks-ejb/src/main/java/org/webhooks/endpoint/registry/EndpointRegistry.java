package org.webhooks.endpoint.registry;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.webhooks.account.AccountChanged;

/**
 * The endpoints of the accounts that this node has to do with. Reading an account takes a connection of its own, outside
 * any transaction of the caller.
 */
@Singleton
public class EndpointRegistry {
    private final EndpointReader reader;
    private final Map<Long, AccountEndpoints> accounts = new ConcurrentHashMap<>();

    @Inject
    public EndpointRegistry(EndpointReader reader) {
        this.reader = reader;
    }

    /** The account's endpoints as last read; empty where there is no such account, or it is deleted. */
    public Optional<AccountEndpoints> of(long accountId) throws SQLException {
        AccountEndpoints known = accounts.get(accountId);
        return known == null ? reread(accountId) : Optional.of(known);
    }

    /** The account's endpoints as they are now. */
    public Optional<AccountEndpoints> reread(long accountId) throws SQLException {
        AccountEndpoints read = reader.read(accountId);
        AccountEndpoints kept = accounts.compute(accountId, (id, known) -> newer(known, read));
        return Optional.ofNullable(kept);
    }

    private static @Nullable AccountEndpoints newer(@Nullable AccountEndpoints known, @Nullable AccountEndpoints read) {
        return known != null && read != null && known.version() > read.version() ? known : read;
    }

    /** An endpoint that may be called; empty where it is disabled, deleted or unknown. */
    public Optional<Target> target(long accountId, long endpointId) throws SQLException {
        Optional<Target> known = of(accountId).flatMap(account -> account.find(endpointId));
        return known.isPresent() ? known : reread(accountId).flatMap(account -> account.find(endpointId));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        accounts.remove(change.accountId());
    }
}
