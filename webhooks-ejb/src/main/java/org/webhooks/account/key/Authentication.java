package org.webhooks.account.key;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.webhooks.account.AccountChanged;

/**
 * Tells who holds a key. Holders are kept in memory, found by the SHA-256 of the key, until something of their account
 * changes; unknown keys are not kept, so that guessing fills nothing.
 */
@Singleton
public class Authentication {
    private static final int KEPT_AT_MOST = 100_000;

    private final ApiKeys keys;
    private final byte[] adminSha256;
    private final Map<ByteBuffer, Caller.KeyHolder> holders = new ConcurrentHashMap<>();

    /** Rises with each change, so that a holder read before a revocation is not kept after it. */
    private final AtomicLong changes = new AtomicLong();

    @Inject
    public Authentication(ApiKeys keys, AdminKey adminKey) {
        this.keys = keys;
        this.adminSha256 = new KeyText(adminKey.text()).sha256();
    }

    /** Who holds this key; null where nobody does. Whether a key has expired is for the caller to ask of it. */
    public @Nullable Caller callerWith(String key) {
        byte[] sha256 = new KeyText(key).sha256();
        if (MessageDigest.isEqual(sha256, adminSha256)) {
            return new Caller.Admin();
        }
        ByteBuffer index = ByteBuffer.wrap(sha256);
        Caller.KeyHolder known = holders.get(index);
        if (known != null) {
            return known;
        }
        long changesBefore = changes.get();
        Caller.KeyHolder found = keys.holderOf(sha256);
        if (found != null) {
            keep(index, found, changesBefore);
        }
        return found;
    }

    /** Who holds this key, where that is in memory; empty for the admin key, which is no account's, too. */
    public Optional<Caller.KeyHolder> holderInMemory(String key) {
        return Optional.ofNullable(holders.get(ByteBuffer.wrap(new KeyText(key).sha256())));
    }

    private void keep(ByteBuffer index, Caller.KeyHolder holder, long changesBefore) {
        if (holders.size() >= KEPT_AT_MOST) {
            holders.clear();
        }
        holders.put(index, holder);
        if (changes.get() != changesBefore) {
            holders.remove(index);
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        changes.incrementAndGet();
        holders.values().removeIf(holder -> holder.accountId() == change.accountId());
    }
}
