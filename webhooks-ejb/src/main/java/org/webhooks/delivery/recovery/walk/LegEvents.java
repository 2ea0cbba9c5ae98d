package org.webhooks.delivery.recovery.walk;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.recovery.progress.Leg;
import org.webhooks.delivery.recovery.progress.Position;
import org.webhooks.event.match.PastEvent;
import org.webhooks.schema.SqlMoments;

/** The events of a leg, by the index of an account's events in their order: the part that its walks have in common. */
final class LegEvents {
    /** The first columns of a row, which {@link #read} reads. */
    static final String COLUMNS = "id, type, created_at, deliver_at, ordering_key, only_endpoint, only_scheme";

    /** Takes the parameters of {@link #bind}, and behind them how many. */
    static final String IN_ORDER = """
            from events
            where account_id = ? and created_at >= ? and created_at <= ?
              and (created_at > ? or id > ? or id = ?)
              and (created_at < ? or id < ? or id = ?)
            order by account_id, created_at, id limit ?""";

    private LegEvents() {}

    /** Binds the parameters from one on. @return the index of the one behind them */
    static int bind(PreparedStatement select, int first, Leg leg, boolean withFirst, boolean withLast)
            throws SQLException {
        Position begin = leg.begin();
        Position end = leg.end();
        select.setLong(first, leg.job().accountId());
        select.setObject(first + 1, utc(begin.createdAt()));
        select.setObject(first + 2, utc(end.createdAt()));
        bind(select, first + 3, begin, withFirst);
        bind(select, first + 6, end, withLast);
        return first + 9;
    }

    private static void bind(PreparedStatement select, int first, Position position, boolean withItsEvent)
            throws SQLException {
        select.setObject(first, utc(position.createdAt()));
        select.setObject(first + 1, position.eventId());
        select.setObject(first + 2, withItsEvent ? position.eventId() : null, Types.OTHER);
    }

    static PastEvent read(ResultSet row, @Nullable String data) throws SQLException {
        return new PastEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                SqlMoments.read(row, 3),
                SqlMoments.readOrNull(row, 4),
                row.getString(5),
                row.getObject(6, Long.class),
                row.getString(7),
                data);
    }
}
