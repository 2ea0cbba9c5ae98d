package org.webhooks.schema;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** What an SQLException means for whoever asked. */
public enum SqlFailure {
    /** The database can't be reached or is going down: the same would fail for everybody. */
    UNAVAILABLE,
    /** Another transaction holds, or has just made, what this one needs: later it may pass, or find that. */
    BLOCKED,
    /** The database refuses the statement as it is. */
    REJECTED;

    /** What a standby says that has not been promoted yet. */
    private static final String READ_ONLY = "25006";

    private static final int H2_LOCK_TIMEOUT = 50200;

    /** H2 waits for the other transaction, and then says this even of "insert … where not exists". */
    private static final String UNIQUE_VIOLATION = "23505";

    /** Whether a failure comes from a database that may do the same later. */
    public static boolean passes(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException e) {
                return of(e) != REJECTED;
            }
        }
        return false;
    }

    public static SqlFailure of(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals("55P03")
                || state.equals(UNIQUE_VIOLATION)
                || state.startsWith("40")
                || e.getErrorCode() == H2_LOCK_TIMEOUT) {
            return BLOCKED;
        }
        boolean connection = e instanceof SQLRecoverableException
                || e instanceof SQLTransientException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.equals(READ_ONLY)
                || state.equals("null")
                || state.startsWith("9");
        return connection ? UNAVAILABLE : REJECTED;
    }
}
