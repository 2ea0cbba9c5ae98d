package org.webhooks.event.type.conformity;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas of the accounts that published lately. No account takes the room of all others. For many threads. */
final class KeptSchemas {
    /** Of all accounts together: a subschema takes about a kilobyte. */
    static final int MOST_SUBSCHEMAS = 100_000;

    private static final int MOST_ACCOUNTS = 1_000;

    /** Schemas grow while they are used, each by some thousand at most. */
    private static final int USES_BETWEEN_LOOKS = 32;

    private static final float LOAD_FACTOR = 0.75f;

    private final Map<Long, AccountSchemas> byAccount = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    private int uses;

    /** Null where nothing is known of the account at this version of its schemas. */
    synchronized @Nullable AccountSchemas find(long accountId, long version) {
        if (++uses % USES_BETWEEN_LOOKS == 0) {
            dropEldest();
        }
        AccountSchemas known = byAccount.get(accountId);
        return known != null && known.isOf(version) ? known : null;
    }

    synchronized void keep(long accountId, AccountSchemas schemas) {
        byAccount.put(accountId, schemas);
        dropEldest();
    }

    private void dropEldest() {
        int subschemas = 0;
        for (AccountSchemas each : byAccount.values()) {
            subschemas += each.dropEldest();
        }
        Iterator<AccountSchemas> eldest = byAccount.values().iterator();
        while (subschemas > MOST_SUBSCHEMAS || byAccount.size() > MOST_ACCOUNTS) {
            subschemas -= eldest.next().dropEldest();
            eldest.remove();
        }
    }
}
