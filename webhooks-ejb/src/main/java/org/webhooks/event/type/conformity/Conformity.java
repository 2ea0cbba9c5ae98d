package org.webhooks.event.type.conformity;

import static org.webhooks.Refusal.Reason.EVENT_DATA_INVALID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.webhooks.Refusal;
import org.webhooks.endpoint.notice.NoticeType;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.event.NewEvent;
import org.webhooks.event.type.schema.CheckBudget;
import org.webhooks.event.type.schema.DataSchema;
import org.webhooks.event.type.schema.Violation;
import org.webhooks.event.type.schema.tree.InvalidSchema;

/**
 * Holds the data of events against the schemas of their types. Events of accounts that never had a schema are not looked
 * at; nor are those to one endpoint alone, whose data is not the publisher's.
 */
@Singleton
public class Conformity {
    private static final Logger LOG = System.getLogger(Conformity.class.getName());

    private final StoredSchemas stored;
    private final KeptSchemas kept = new KeptSchemas();

    @Inject
    Conformity(StoredSchemas stored) {
        this.stored = stored;
    }

    /**
     * Judges an event that has not been judged by these schemas yet. Operational events and tests are the server's own:
     * no schema of the account's keeps them back. Nor does a schema that was taken once and is not any more, by the rules
     * of a newer version: events go on, the operator is told.
     *
     * @param budget of the request's checks together
     * @return the event, known to keep the account's schemas as they are
     * @throws Refusal EVENT_DATA_INVALID
     */
    public NewEvent judge(NewEvent event, AccountEndpoints account, CheckBudget budget) throws SQLException {
        long version = account.schemasVersion();
        if (event.keepsSchemasOf() == version
                || event.addressees().endpoint() != null
                || NoticeType.isOperational(event.type())) {
            return event;
        }
        DataSchema schema = schema(event.accountId(), version, event.type());
        Optional<Violation> violation = schema == null
                ? Optional.empty()
                : schema.violation(event.occurrence().data(), budget);
        if (violation.isPresent()) {
            throw new Refusal(
                    EVENT_DATA_INVALID, "data is invalid " + violation.get().sentence());
        }
        return event.keepingSchemasOf(version);
    }

    /** The same for an event that comes alone. */
    public NewEvent judge(NewEvent event, AccountEndpoints account) throws SQLException {
        return judge(
                event, account, CheckBudget.forDataOf(event.occurrence().data().length()));
    }

    /** Null where the type has none that could be used. */
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
        try {
            DataSchema compiled = DataSchema.of(text);
            account.keep(type, compiled);
            return compiled;
        } catch (InvalidSchema notTakenAnyMore) {
            if (account.leaveOut(type)) {
                LOG.log(
                        Level.WARNING,
                        "Events of type {0} of account {1} are not checked until its schema is put again, which is not taken"
                                + " any more: {2} at {3}",
                        type,
                        String.valueOf(accountId),
                        notTakenAnyMore.why(),
                        notTakenAnyMore.pointer().isEmpty() ? "its root" : notTakenAnyMore.pointer());
            }
            return null;
        }
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
