package org.webhooks.event;

import static org.webhooks.Refusal.Reason.EVENT_NOT_FOUND;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.webhooks.Refusal;

/** Reads events. Each method is one transaction (SUPPORTS: it joins the caller's or has none). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Events {
    @PersistenceContext
    EntityManager entities;

    /** Refuses: EVENT_NOT_FOUND, also for those of other accounts. */
    public StoredEvent find(long accountId, UUID id) {
        StoredEvent event = entities.find(StoredEvent.class, new StoredEvent.Key(accountId, id));
        if (event == null) {
            throw new Refusal(EVENT_NOT_FOUND);
        }
        return event;
    }

    /** At most {@code query.limit()} events, the newest first. */
    public List<StoredEvent> list(long accountId, EventQuery query) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<StoredEvent> criteria = builder.createQuery(StoredEvent.class);
        Root<StoredEvent> event = criteria.from(StoredEvent.class);
        criteria.where(conditions(accountId, query, builder, event).toArray(Predicate[]::new));
        criteria.orderBy(builder.desc(event.get("createdAt")), builder.desc(event.get("id")));
        return entities.createQuery(criteria).setMaxResults(query.limit()).getResultList();
    }

    private static List<Predicate> conditions(
            long accountId, EventQuery query, CriteriaBuilder builder, Root<StoredEvent> event) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.equal(event.get("accountId"), accountId));
        if (query.type() != null) {
            conditions.add(builder.equal(event.get("type"), query.type()));
        }
        if (query.service() != null) {
            conditions.add(builder.equal(event.get("service"), query.service()));
        }
        if (query.since() != null) {
            conditions.add(builder.greaterThanOrEqualTo(event.<Instant>get("createdAt"), query.since()));
        }
        if (query.until() != null) {
            conditions.add(builder.lessThan(event.<Instant>get("createdAt"), query.until()));
        }
        if (query.before() != null) {
            conditions.add(before(query.before(), builder, event));
        }
        return conditions;
    }

    private static Predicate before(EventQuery.Position position, CriteriaBuilder builder, Root<StoredEvent> event) {
        Predicate earlier = builder.lessThan(event.<Instant>get("createdAt"), position.createdAt());
        if (position.id() == null) {
            return earlier;
        }
        Predicate sameMoment = builder.and(
                builder.equal(event.get("createdAt"), position.createdAt()),
                builder.lessThan(event.<UUID>get("id"), position.id()));
        return builder.or(earlier, sameMoment);
    }
}
