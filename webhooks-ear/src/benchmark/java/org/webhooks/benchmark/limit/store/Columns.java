package org.webhooks.benchmark.limit.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Binds columns of many rows as arrays, those of primitives in binary form, in the order of the parameters. */
final class Columns {
    private final PreparedStatement statement;
    private final PGConnection connection;
    private int parameter;

    Columns(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection().unwrap(PGConnection.class);
    }

    <T> Columns longs(List<T> rows, ToLongFunction<T> column) throws SQLException {
        return bind("bigint", rows.stream().mapToLong(column).toArray());
    }

    <T> Columns ints(List<T> rows, ToIntFunction<T> column) throws SQLException {
        return bind("int", rows.stream().mapToInt(column).toArray());
    }

    <T> Columns bytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
        return bind("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    <T> Columns texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        return bind("text", rows.stream().map(column).toArray(String[]::new));
    }

    /** What has no primitive, or may be missing. */
    <T> Columns objects(String sqlType, List<T> rows, Function<T, ? extends @Nullable Object> column)
            throws SQLException {
        return bind(sqlType, rows.stream().map(column).toArray());
    }

    private Columns bind(String sqlType, Object values) throws SQLException {
        statement.setArray(++parameter, connection.createArrayOf(sqlType, values));
        return this;
    }
}
