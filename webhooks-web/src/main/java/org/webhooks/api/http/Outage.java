package org.webhooks.api.http;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

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
                || cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || cause instanceof QueryTimeoutException
                || (cause instanceof SQLException sql && isPassing(sql.getSQLState()));
    }

    /**
     * SQLSTATE classes of connections (08), transactions rolled back for another's sake (40), resources (53) and of an
     * operator who steps in (57); 55P03 is PostgreSQL's lock that was not to be had in time.
     */
    private static boolean isPassing(@Nullable String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("08")
                        || sqlState.startsWith("40")
                        || sqlState.startsWith("53")
                        || sqlState.startsWith("57")
                        || sqlState.equals("55P03"));
    }
}
