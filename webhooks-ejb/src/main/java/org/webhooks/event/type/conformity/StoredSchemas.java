package org.webhooks.event.type.conformity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.schema.Direct;

/**
 * The schemas of an account as they are now: where they have changed since a version was read, whatever is stored by
 * that version is left out.
 */
@Singleton
class StoredSchemas {
    private static final String TYPES_WITH_SCHEMA =
            "select name from event_types where account_id = ? and data_schema is not null";
    private static final String SCHEMA = "select data_schema from event_types where account_id = ? and name = ?";

    private final DataSource database;

    @Inject
    StoredSchemas(@Direct DataSource database) {
        this.database = database;
    }

    Set<String> typesWithSchema(long accountId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(TYPES_WITH_SCHEMA)) {
            select.setLong(1, accountId);
            Set<String> names = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    /** Null where the type has none. */
    @Nullable
    String schema(long accountId, String type) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SCHEMA)) {
            select.setLong(1, accountId);
            select.setString(2, type);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
