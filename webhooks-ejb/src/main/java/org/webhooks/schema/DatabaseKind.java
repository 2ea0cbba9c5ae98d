package org.webhooks.schema;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases that the statements are written for. */
public enum DatabaseKind {
    POSTGRESQL,
    H2;

    /** The kind this connection leads to; an SQLException where it is none of them. */
    public static DatabaseKind of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default -> throw new SQLException("Webhooks runs on PostgreSQL and H2, not on " + product);
        };
    }
}
