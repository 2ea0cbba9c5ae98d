package org.webhooks.event.type.conformity;

import static org.webhooks.Refusal.Reason.EVENT_DATA_INVALID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.Refusal;
import org.webhooks.endpoint.notice.NoticeType;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.event.NewEvent;
import org.webhooks.event.type.schema.DataSchema;
import org.webhooks.event.type.schema.Violation;
import org.webhooks.schema.Direct;

/**
 * Holds the data of events against the schemas of their types. Events of accounts that never had a schema are not looked
 * at; nor are those to one endpoint alone, whose data is not the publisher's.
 */
@Singleton
public class Conformity {
    private static final String SCHEMA = "select data_schema from event_types where account_id = ? and name = ?";

    private final DataSource database;
    private final KeptSchemas kept = new KeptSchemas();

    @Inject
    public Conformity(@Direct DataSource database) {
        this.database = database;
    }

    /**
     * Judges an event that has not been judged by these schemas yet. Operational events and tests are the server's own:
     * no schema of the account's keeps them back.
     *
     * @return the event, known to keep the account's schemas as they are
     * @throws Refusal EVENT_DATA_INVALID
     */
    public NewEvent judge(NewEvent event, AccountEndpoints account) throws SQLException {
        long version = account.schemasVersion();
        if (event.keepsSchemasOf() == version
                || event.onlyEndpoint() != null
                || NoticeType.isOperational(event.type())) {
            return event;
        }
        Optional<Violation> violation = schema(new KeptSchema.Key(event.accountId(), version, event.type()))
                .violation(event.data());
        if (violation.isPresent()) {
            throw new Refusal(
                    EVENT_DATA_INVALID, "data is invalid " + violation.get().sentence());
        }
        return event.keepingSchemasOf(version);
    }

    private KeptSchema schema(KeptSchema.Key key) throws SQLException {
        KeptSchema known = kept.find(key);
        if (known == null) {
            String text = read(key);
            known = new KeptSchema(text == null ? null : DataSchema.of(text));
            kept.keep(key, known);
        }
        return known;
    }

    /** As it is now: where it has changed since the version was read, whatever is stored by that version is left out. */
    private @Nullable String read(KeptSchema.Key key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SCHEMA)) {
            select.setLong(1, key.accountId());
            select.setString(2, key.type());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
