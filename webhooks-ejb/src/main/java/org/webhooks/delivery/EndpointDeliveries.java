package org.webhooks.delivery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.webhooks.event.StoredEvent;

/** The deliveries of one endpoint, the newest first. */
record EndpointDeliveries(EntityManager entities, long accountId, long endpointId) {

    List<Delivery> list(DeliveryQuery query) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Delivery> criteria = builder.createQuery(Delivery.class);
        Root<Delivery> delivery = criteria.from(Delivery.class);
        List<Predicate> conditions = conditions(query, builder, delivery);
        if (query.type() != null) {
            conditions.add(isOfType(query.type(), builder, criteria, delivery));
        }
        criteria.where(conditions.toArray(Predicate[]::new)).orderBy(builder.desc(delivery.get("id")));
        return entities.createQuery(criteria).setMaxResults(query.limit()).getResultList();
    }

    private List<Predicate> conditions(DeliveryQuery query, CriteriaBuilder builder, Root<Delivery> delivery) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.equal(delivery.get("endpointId"), endpointId));
        conditions.add(builder.equal(delivery.get("accountId"), accountId));
        if (query.state() != null) {
            conditions.add(builder.equal(delivery.get("state"), query.state()));
        }
        if (query.since() != null) {
            conditions.add(builder.greaterThanOrEqualTo(delivery.<Instant>get("createdAt"), query.since()));
        }
        if (query.until() != null) {
            conditions.add(builder.lessThan(delivery.<Instant>get("createdAt"), query.until()));
        }
        if (query.before() != null) {
            conditions.add(builder.lessThan(delivery.<UUID>get("id"), query.before()));
        }
        return conditions;
    }

    private static Predicate isOfType(
            String type, CriteriaBuilder builder, CriteriaQuery<Delivery> criteria, Root<Delivery> delivery) {
        Subquery<Integer> subquery = criteria.subquery(Integer.class);
        Root<StoredEvent> event = subquery.from(StoredEvent.class);
        subquery.select(builder.literal(1))
                .where(
                        builder.equal(event.get("accountId"), delivery.get("accountId")),
                        builder.equal(event.get("id"), delivery.get("eventId")),
                        builder.equal(event.get("type"), type));
        return builder.exists(subquery);
    }
}
