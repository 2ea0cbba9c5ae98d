package org.webhooks.delivery.recovery.chunk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.schema.DatabaseKind;

/**
 * The numbers by which deliveries stand behind all that were there before, in their sequences.
 *
 * @param numbers ascending
 */
record Places(List<Long> numbers) {
    private static final String ON_POSTGRESQL = "select nextval('delivery_sequence') from generate_series(1, ?)";
    private static final String ON_H2 = "select next value for delivery_sequence from system_range(1, ?)";

    static Places draw(Connection connection, int count) throws SQLException {
        if (count == 0) {
            return new Places(List.of());
        }
        String sql =
                switch (DatabaseKind.of(connection)) {
                    case POSTGRESQL -> ON_POSTGRESQL;
                    case H2 -> ON_H2;
                };
        List<Long> numbers = new ArrayList<>(count);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, count);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
        }
        return new Places(numbers.stream().sorted().toList());
    }

    @Nullable
    Long number(@Nullable Integer place) {
        return place == null ? null : numbers.get(place);
    }
}
