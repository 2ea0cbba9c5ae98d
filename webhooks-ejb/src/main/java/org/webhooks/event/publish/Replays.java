package org.webhooks.event.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.webhooks.Refusal.Reason.EVENT_CONFLICT;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.Refusal;
import org.webhooks.event.IdempotencyKey;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Occurrence;
import org.webhooks.event.Published;
import org.webhooks.event.match.EventBodies;
import org.webhooks.json.StrictJson;
import org.webhooks.schema.Direct;
import org.webhooks.schema.SqlMoments;
import org.webhooks.settings.RetentionSettings;

/** Answers a publish whose event exists: with its first answer where it is the same event, else with a refusal. */
@Singleton
class Replays {
    private static final String BY_KEY = """
            select event_id, batch_size from idempotency_keys
            where account_id = ? and idempotency_key = ? and created_at > ?""";

    private static final String BY_ID = """
            select type, body, fan_out, created_at, deliver_at, ordering_key from events where account_id = ? and id = ?""";

    private final DataSource database;
    private final RetentionSettings retention;
    private final Clock clock;

    @Inject
    Replays(@Direct DataSource database, RetentionSettings retention, Clock clock) {
        this.database = database;
        this.retention = retention;
        this.clock = clock;
    }

    /** Empty where there is no such event: whoever was storing it rolled back. @throws Refusal EVENT_CONFLICT */
    Optional<Published> of(NewEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return of(connection, event);
        }
    }

    Optional<Published> of(Connection connection, NewEvent event) throws SQLException {
        UUID byKey =
                event.idempotencyKey() == null ? null : idOf(connection, event.accountId(), event.idempotencyKey());
        if (byKey != null && event.id() != null && !byKey.equals(event.id())) {
            throw new Refusal(EVENT_CONFLICT);
        }
        UUID id = byKey == null ? event.id() : byKey;
        return id == null ? Optional.empty() : read(connection, id, event);
    }

    private @Nullable UUID idOf(Connection connection, long accountId, IdempotencyKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_KEY)) {
            select.setLong(1, accountId);
            select.setString(2, key.text());
            select.setObject(3, SqlMoments.utc(clock.instant().minus(retention.idempotencyKeys())));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (row.getInt(2) != key.batchSize()) {
                    throw new Refusal(EVENT_CONFLICT);
                }
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static Optional<Published> read(Connection connection, UUID id, NewEvent event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
            select.setLong(1, event.accountId());
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Instant createdAt = SqlMoments.read(row, 4);
                boolean same = isSame(row.getBytes(2), EventBodies.inNativeForm(event, id, createdAt))
                        && Objects.equals(micros(event.timing().deliverAt()), micros(SqlMoments.readOrNull(row, 5)))
                        && Objects.equals(event.timing().orderingKey(), row.getString(6));
                if (!same) {
                    throw new Refusal(EVENT_CONFLICT);
                }
                return Optional.of(new Published(id, row.getString(1), createdAt, row.getInt(3), true));
            }
        }
    }

    /** Whether two publishes with the same key ask for the same event. */
    static boolean askTheSame(NewEvent one, NewEvent other) {
        boolean sameId = one.id() == null || other.id() == null || one.id().equals(other.id());
        return sameId
                && tellTheSame(one.occurrence(), other.occurrence())
                && one.timing().equals(other.timing())
                && one.addressees().equals(other.addressees());
    }

    private static boolean tellTheSame(Occurrence one, Occurrence other) {
        return one.type().equals(other.type())
                && one.service().equals(other.service())
                && one.livemode() == other.livemode()
                && isSame(one.data().getBytes(UTF_8), other.data().getBytes(UTF_8));
    }

    /** Members may come in another order: that is the same JSON (RFC 8259 §4). */
    private static boolean isSame(byte[] one, byte[] other) {
        return Arrays.equals(one, other) || StrictJson.isSame(one, other);
    }

    private static @Nullable Instant micros(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }
}
