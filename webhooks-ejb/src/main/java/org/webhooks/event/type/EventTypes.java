package org.webhooks.event.type;

import static org.webhooks.Refusal.Reason.EVENT_TYPE_INVALID;
import static org.webhooks.Refusal.Reason.EVENT_TYPE_NOT_FOUND;
import static org.webhooks.Refusal.Reason.TOO_MANY_EVENT_TYPES;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.webhooks.Moments;
import org.webhooks.Refusal;
import org.webhooks.account.Versions;
import org.webhooks.event.type.schema.SchemaRule;

/**
 * Keeps the catalogue of an account. Each method is one transaction (REQUIRED) and changes nothing when it refuses; every
 * change of a schema raises the version of the account, so that the next publish on any node keeps to it.
 */
@Stateless
public class EventTypes {
    /** The most that an account may have. */
    public static final int MOST_TYPES = 1_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Versions versions;

    @Inject
    Clock clock;

    /** Refuses: EVENT_TYPE_NOT_FOUND, also for those of other accounts. */
    public EventType find(long accountId, String name) {
        return named(accountId, name).orElseThrow(() -> new Refusal(EVENT_TYPE_NOT_FOUND));
    }

    /** At most {@code query.limit()} event types, the newest first. */
    public List<EventType> list(long accountId, EventTypeQuery query) {
        Audience audience = query.audience();
        return entities.createQuery(
                        "select t from EventType t where t.accountId = :account and t.id < :before"
                                + " and (:audience = '' or t.audience = :audience) order by t.id desc",
                        EventType.class)
                .setParameter("account", accountId)
                .setParameter("before", query.before() == null ? Long.valueOf(Long.MAX_VALUE) : query.before())
                .setParameter("audience", audience == null ? "" : audience.word())
                .setMaxResults(query.limit())
                .getResultList();
    }

    /**
     * Says all that there is to say of an event type; what was said of it before is gone. A schema holds for publishes
     * that begin when this has answered.
     *
     * @param name an event type name
     * @throws Refusal ACCOUNT_NOT_FOUND; TOO_MANY_EVENT_TYPES; EVENT_TYPE_INVALID where the schema is none, or the example
     *     breaks it, with the place in the detail
     */
    public PutEventType put(long accountId, String name, EventTypeContent wish) {
        EventTypeContent content = judged(wish);
        versions.lock(accountId);
        Optional<EventType> known = named(accountId, name);
        String schemaBefore =
                known.map(EventType::content).map(EventTypeContent::schema).orElse(null);
        EventType type = known.orElse(null);
        if (type == null) {
            if (count(accountId) >= MOST_TYPES) {
                throw new Refusal(TOO_MANY_EVENT_TYPES);
            }
            type = new EventType(accountId, name, content, Moments.now(clock));
            entities.persist(type);
        } else {
            type.replace(content, Moments.now(clock));
        }
        if (!Objects.equals(schemaBefore, content.schema())) {
            schemasHaveChanged(accountId);
        }
        return new PutEventType(type, known.isEmpty());
    }

    /** Deletes an event type: events of its name may have any data. @throws Refusal EVENT_TYPE_NOT_FOUND */
    public void delete(long accountId, String name) {
        versions.lock(accountId);
        EventType type = find(accountId, name);
        entities.remove(type);
        if (type.content().schema() != null) {
            schemasHaveChanged(accountId);
        }
    }

    private void schemasHaveChanged(long accountId) {
        versions.raise(accountId).schemasHaveChanged();
    }

    private static EventTypeContent judged(EventTypeContent wish) {
        EventTypeContent content = wish.canonical();
        SchemaRule.objection(content.schema(), content.example()).ifPresent(objection -> {
            throw new Refusal(EVENT_TYPE_INVALID, objection);
        });
        return content;
    }

    private Optional<EventType> named(long accountId, String name) {
        return entities.createQuery(
                        "select t from EventType t where t.accountId = :account and t.name = :name", EventType.class)
                .setParameter("account", accountId)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private long count(long accountId) {
        return entities.createQuery("select count(t) from EventType t where t.accountId = :account", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }
}
