package org.webhooks.event;

import static org.webhooks.Refusal.Reason.EVENT_NOT_FOUND;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
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
    private static final int MOST_BYTES = 1 << 20;

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

    /**
     * At most {@code query.limit()} events, the newest first. Fewer where their bodies have more than 1 MiB together: a
     * page of the largest would take as much memory as a hundred requests.
     */
    public EventPage list(long accountId, EventQuery query) {
        List<Object[]> sizes = sizes(accountId, query);
        List<UUID> ids = new ArrayList<>(query.limit());
        long bytes = 0;
        for (Object[] row : sizes) {
            bytes += ((Number) row[1]).longValue();
            if (ids.size() == query.limit() || (bytes > MOST_BYTES && !ids.isEmpty())) {
                break;
            }
            ids.add((UUID) row[0]);
        }
        List<StoredEvent> events = ids.isEmpty() ? List.of() : read(accountId, ids);
        return new EventPage(events, !events.isEmpty() && ids.size() < sizes.size());
    }

    /** Of each its id and how many bytes its body has; of one more, which tells whether there are more. */
    private List<Object[]> sizes(long accountId, EventQuery query) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Object[]> criteria = builder.createQuery(Object[].class);
        Root<StoredEvent> event = criteria.from(StoredEvent.class);
        // passed on as it is: by its name Hibernate takes the function for one of texts only
        Expression<Integer> bytes =
                builder.function("sql", Integer.class, builder.literal("octet_length(?)"), event.get("body"));
        criteria.multiselect(event.get("id"), bytes);
        criteria.where(conditions(accountId, query, builder, event).toArray(Predicate[]::new));
        criteria.orderBy(builder.desc(event.get("createdAt")), builder.desc(event.get("id")));
        return entities.createQuery(criteria).setMaxResults(query.limit() + 1).getResultList();
    }

    private List<StoredEvent> read(long accountId, List<UUID> ids) {
        return entities.createQuery(
                        "select e from StoredEvent e where e.accountId = :account and e.id in :ids"
                                + " order by e.createdAt desc, e.id desc",
                        StoredEvent.class)
                .setParameter("account", accountId)
                .setParameter("ids", ids)
                .getResultList();
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
