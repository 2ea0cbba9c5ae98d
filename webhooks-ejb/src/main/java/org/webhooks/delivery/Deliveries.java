package org.webhooks.delivery;

import static org.webhooks.Refusal.Reason.DELIVERY_NOT_FOUND;
import static org.webhooks.Refusal.Reason.ENDPOINT_DISABLED;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.Refusal;
import org.webhooks.delivery.stats.CancelledCount;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointHealth;

/** Reads deliveries and steers single ones. Each method is one transaction (REQUIRED). */
@Stateless
public class Deliveries {
    @PersistenceContext
    EntityManager entities;

    @Inject
    DatabaseClock databaseClock;

    @Inject
    Event<DeliveryCancelled> cancellations;

    @Inject
    CancelledCount counts;

    /** Refuses: DELIVERY_NOT_FOUND, also for those of other accounts. */
    public Delivery find(long accountId, UUID id) {
        return owned(accountId, entities.find(Delivery.class, id));
    }

    /** The deliveries of an event, the oldest first. */
    public List<Delivery> ofEvent(long accountId, UUID eventId) {
        return entities.createQuery(
                        "select d from Delivery d where d.accountId = :account and d.eventId = :event order by d.id",
                        Delivery.class)
                .setParameter("account", accountId)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** All calls that were made for a delivery, in their order. */
    public List<Attempt> attemptsOf(UUID deliveryId) {
        return entities.createQuery(
                        "select a from Attempt a where a.deliveryId = :delivery order by a.number, a.lease",
                        Attempt.class)
                .setParameter("delivery", deliveryId)
                .getResultList();
    }

    /** An endpoint's deliveries, the newest first; whose endpoint it is the caller has made sure of. */
    public List<Delivery> ofEndpoint(long accountId, long endpointId, DeliveryQuery query) {
        return new EndpointDeliveries(entities, accountId, endpointId).list(query);
    }

    /**
     * Sends a delivery once more, due at once, with the whole retry schedule before it; held where its endpoint is
     * paused.
     *
     * @throws Refusal DELIVERY_NOT_FOUND, DELIVERY_UNFINISHED, ENDPOINT_DISABLED (also where it is deleted)
     */
    public void redeliver(long accountId, UUID id) {
        Delivery delivery = locked(accountId, id);
        Endpoint endpoint = entities.find(Endpoint.class, delivery.endpointId());
        if (endpoint == null || endpoint.isDeleted() || !endpoint.isActive()) {
            throw new Refusal(ENDPOINT_DISABLED);
        }
        EndpointHealth health = entities.find(EndpointHealth.class, delivery.endpointId());
        delivery.redeliver(databaseClock.now(entities), health.isPaused(), this::nextPlaceInOrder);
    }

    /** Refuses: DELIVERY_NOT_FOUND, DELIVERY_FINISHED. */
    public Delivery cancel(long accountId, UUID id) {
        Delivery delivery = locked(accountId, id);
        delivery.cancel();
        counts.cancelled(delivery.endpointId());
        cancellations.fire(new DeliveryCancelled(id));
        return delivery;
    }

    private long nextPlaceInOrder() {
        return ((Number) entities.createNativeQuery("select nextval('delivery_sequence')")
                        .getSingleResult())
                .longValue();
    }

    private Delivery locked(long accountId, UUID id) {
        return owned(accountId, entities.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Delivery owned(long accountId, @Nullable Delivery delivery) {
        if (delivery == null || delivery.accountId() != accountId) {
            throw new Refusal(DELIVERY_NOT_FOUND);
        }
        return delivery;
    }
}
