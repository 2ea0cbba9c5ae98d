package org.webhooks.event.type.conformity;

import static org.webhooks.Refusal.Reason.EVENT_DATA_INVALID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.webhooks.Refusal;
import org.webhooks.endpoint.notice.NoticeType;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.event.NewEvent;
import org.webhooks.event.type.schema.DataSchema;
import org.webhooks.event.type.schema.Violation;

/**
 * Holds the data of events against the schemas of their types. Events of accounts that never had a schema are not looked
 * at; nor are those to one endpoint alone, whose data is not the publisher's.
 */
@Singleton
public class Conformity {
    private final StoredSchemas stored;
    private final KeptSchemas kept = new KeptSchemas();

    @Inject
    Conformity(StoredSchemas stored) {
        this.stored = stored;
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
        DataSchema schema = schema(event.accountId(), version, event.type());
        Optional<Violation> violation = schema == null ? Optional.empty() : schema.violation(event.data());
        if (violation.isPresent()) {
            throw new Refusal(
                    EVENT_DATA_INVALID, "data is invalid " + violation.get().sentence());
        }
        return event.keepingSchemasOf(version);
    }

    /** Null where the type has none. */
    private @Nullable DataSchema schema(long accountId, long version, String type) throws SQLException {
        AccountSchemas account = account(accountId, version);
        if (!account.hasSchema(type)) {
            return null;
        }
        DataSchema known = account.find(type);
        if (known != null) {
            return known;
        }
        String text = stored.schema(accountId, type);
        if (text == null) {
            return null;
        }
        DataSchema compiled = DataSchema.of(text);
        account.keep(type, compiled);
        return compiled;
    }

    private AccountSchemas account(long accountId, long version) throws SQLException {
        AccountSchemas known = kept.find(accountId, version);
        if (known == null) {
            known = new AccountSchemas(version, stored.typesWithSchema(accountId));
            kept.keep(accountId, known);
        }
        return known;
    }
}
