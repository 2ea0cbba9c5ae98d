package org.webhooks.api.http;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import org.webhooks.schema.SqlFailure;

/** Tells a database or broker that does not answer just now from a fault of ours. */
public final class Outage {
    private static final int MAX_CAUSES = 20;

    private Outage() {}

    /** Whether the same request may succeed later, when what it needs is back. */
    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (isOutage(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof ResourceException
                || cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || cause instanceof QueryTimeoutException
                || (cause instanceof SQLException sql && SqlFailure.of(sql) != SqlFailure.REJECTED);
    }
}
