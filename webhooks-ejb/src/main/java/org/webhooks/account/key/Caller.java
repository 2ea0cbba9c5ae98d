package org.webhooks.account.key;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who a key belongs to and what it allows. The admin key has every scope over every account. */
public sealed interface Caller {

    boolean may(Scope scope);

    record Admin() implements Caller {
        @Override
        public boolean may(Scope scope) {
            return true;
        }
    }

    record KeyHolder(
            long accountId,
            long keyId,
            KeyKind kind,
            Set<Scope> scopes,
            @Nullable Instant expiresAt) implements Caller {
        @Override
        public boolean may(Scope scope) {
            return scopes.contains(scope);
        }

        public boolean isExpired(Instant now) {
            return expiresAt != null && !now.isBefore(expiresAt);
        }
    }
}
