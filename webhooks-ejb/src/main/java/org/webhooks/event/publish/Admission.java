package org.webhooks.event.publish;

import static org.webhooks.Refusal.Reason.ACCOUNT_NOT_FOUND;
import static org.webhooks.Refusal.Reason.BUSY;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.webhooks.Refusal;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.EndpointRegistry;
import org.webhooks.event.NewEvent;
import org.webhooks.event.type.conformity.Conformity;
import org.webhooks.event.type.schema.CheckBudget;

/**
 * Holds events against the schemas of their types on the publisher's own thread: a flusher, which stores those of all
 * others, judges again only where schemas have changed meanwhile. An event that was published before was taken by the
 * schemas of its time.
 */
@Singleton
class Admission {
    private final EndpointRegistry registry;
    private final Conformity conformity;
    private final Replays replays;

    @Inject
    Admission(EndpointRegistry registry, Conformity conformity, Replays replays) {
        this.registry = registry;
        this.conformity = conformity;
        this.replays = replays;
    }

    /** Whether events of this account are judged without the database being asked: it is in memory, and has no schemas. */
    boolean isAtHand(long accountId) {
        return registry.inMemory(accountId)
                .filter(account -> account.schemasVersion() == 0)
                .isPresent();
    }

    /** The event, judged. @throws Refusal EVENT_DATA_INVALID; EVENT_CONFLICT; BUSY where the database does not answer */
    NewEvent admit(NewEvent event) {
        return admit(event, CheckBudget.forDataOf(event.occurrence().data().length()));
    }

    private NewEvent admit(NewEvent event, CheckBudget budget) {
        try {
            Optional<AccountEndpoints> account = registry.of(event.accountId());
            return account.isPresent() ? admit(event, account.get(), budget) : event;
        } catch (SQLException e) {
            throw new Refusal(BUSY, "the account can't be read: " + e.getMessage());
        }
    }

    private AccountEndpoints newer(long accountId, AccountEndpoints known) throws SQLException {
        return registry.newerThan(accountId, known.version()).orElseThrow(() -> new Refusal(ACCOUNT_NOT_FOUND));
    }

    /** The same of a batch, naming the first event that is refused. */
    List<NewEvent> admitAll(List<NewEvent> events) {
        CheckBudget budget = CheckBudget.forDataOf(events.stream()
                .mapToLong(event -> event.occurrence().data().length())
                .sum());
        List<NewEvent> admitted = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            try {
                admitted.add(admit(event, budget));
            } catch (Refusal refusal) {
                throw refusal.inBatch(admitted.size());
            }
        }
        return admitted;
    }

    private NewEvent admit(NewEvent event, AccountEndpoints account, CheckBudget budget) throws SQLException {
        try {
            return conformity.judge(event, account, budget);
        } catch (Refusal broken) {
            if (event.isKeyed() && replays.of(event).isPresent()) {
                return event.keepingSchemasOf(account.schemasVersion());
            }
            // what is refused is never stored, where it would show that another node has changed the schema
            if (registry.hasOtherSchemas(event.accountId(), account)) {
                return conformity.judge(event, newer(event.accountId(), account), budget);
            }
            throw broken;
        }
    }
}
