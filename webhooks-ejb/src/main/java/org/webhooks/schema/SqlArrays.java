package org.webhooks.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds columns of many rows as arrays, one parameter each, in the order of the statement. */
public final class SqlArrays {
    private final Connection connection;
    private final PreparedStatement statement;
    private int index;

    public SqlArrays(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    public <T> SqlArrays bind(String sqlType, List<T> rows, Function<T, ? extends @Nullable Object> column)
            throws SQLException {
        Object[] values = arrayOf(sqlType, rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(++index, connection.createArrayOf(sqlType, values));
        return this;
    }

    /** Of a class that drivers send as it is: other objects they would have to spell, and the database to read. */
    private static Object[] arrayOf(String sqlType, int size) {
        return switch (sqlType) {
            case "bigint" -> new Long[size];
            case "int" -> new Integer[size];
            case "text" -> new String[size];
            case "boolean" -> new Boolean[size];
            default -> new Object[size];
        };
    }

    public SqlArrays bindBytes(byte[][] rows) throws SQLException {
        statement.setArray(++index, connection.createArrayOf("bytea", rows));
        return this;
    }

    public SqlArrays bind(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }
}
