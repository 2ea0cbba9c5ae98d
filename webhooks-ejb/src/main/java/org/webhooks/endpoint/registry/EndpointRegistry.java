package org.webhooks.endpoint.registry;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.webhooks.account.AccountChanged;
import org.webhooks.endpoint.registry.KeptAccounts.Kept;

/**
 * The endpoints of the accounts that this node has to do with. Reading an account takes a connection of its own, outside
 * any transaction of the caller.
 */
@Singleton
public class EndpointRegistry {
    /** An endpoint that is not known is looked for no oftener: all that waits for one that is gone would ask. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long UNREAD = -1;
    private static final int LOCKS = 64;

    /** Of some 30,000 accounts that have one endpoint each. */
    private static final long KEPT_BYTES = 96L << 20;

    private final EndpointReader reader;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
    private final KeptAccounts accounts = new KeptAccounts(KEPT_BYTES);

    @Inject
    public EndpointRegistry(EndpointReader reader) {
        this.reader = reader;
    }

    /** The account's endpoints as last read; empty where there is no such account, or it is deleted. */
    public Optional<AccountEndpoints> of(long accountId) throws SQLException {
        return newerThan(accountId, UNREAD);
    }

    /** The same where they are in memory; reads nothing. */
    public Optional<AccountEndpoints> inMemory(long accountId) {
        return Optional.ofNullable(accounts.find(accountId)).map(Kept::endpoints);
    }

    /** The same, read again unless what is known is newer than this version. */
    public Optional<AccountEndpoints> newerThan(long accountId, long version) throws SQLException {
        Kept known = accounts.find(accountId);
        if (known != null && known.endpoints().version() > version) {
            return Optional.of(known.endpoints());
        }
        // of all that miss it at once, one reads
        synchronized (locks[Math.floorMod(Long.hashCode(accountId), locks.length)]) {
            Kept meanwhile = accounts.find(accountId);
            return meanwhile != null && meanwhile.endpoints().version() > version
                    ? Optional.of(meanwhile.endpoints())
                    : read(accountId);
        }
    }

    private Optional<AccountEndpoints> read(long accountId) throws SQLException {
        AccountEndpoints read = reader.read(accountId);
        Kept kept = accounts.change(accountId, known -> newer(known, read));
        return Optional.ofNullable(kept).map(Kept::endpoints);
    }

    private static @Nullable Kept newer(@Nullable Kept known, @Nullable AccountEndpoints read) {
        if (read == null) {
            return null;
        }
        AccountEndpoints newest =
                known != null && known.endpoints().version() > read.version() ? known.endpoints() : read;
        return new Kept(newest, System.nanoTime());
    }

    /** Whether the account has other schemas by now than these: asks the database for no more than that. */
    public boolean hasOtherSchemas(long accountId, AccountEndpoints known) throws SQLException {
        AccountState now = reader.state(accountId);
        return now != null && now.schemasVersion() != known.schemasVersion();
    }

    /** An endpoint that may be called; empty where it is disabled, deleted or unknown. */
    public Optional<Target> target(long accountId, long endpointId) throws SQLException {
        Optional<Target> known = of(accountId).flatMap(account -> account.find(endpointId));
        Kept kept = accounts.find(accountId);
        if (known.isPresent() || (kept != null && !isOld(kept))) {
            return known;
        }
        return read(accountId).flatMap(account -> account.find(endpointId));
    }

    private static boolean isOld(Kept kept) {
        return System.nanoTime() - kept.readNanos() > LOOK_AGAIN_NANOS;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        accounts.remove(change.accountId());
    }
}
