package org.webhooks.api.store.event;

import java.util.Arrays;
import java.util.Optional;

/** What stores can subscribe to. The numbers are shown to callers, who may keep them: none is ever given to another. */
public enum StoreEvent {
    ORDER_CREATED(60, "order.created"),
    ORDER_UPDATED(61, "order.updated"),
    ORDER_STATUS_CHANGED(62, "order.status_changed"),
    PRODUCT_CREATED(63, "product.created"),
    PRODUCT_UPDATED(64, "product.updated"),
    PRODUCT_DELETED(65, "product.deleted"),
    CART_ABANDONED(66, "cart.abandoned");

    private final int id;
    private final String type;

    StoreEvent(int id, String type) {
        this.id = id;
        this.type = type;
    }

    public int id() {
        return id;
    }

    /** The event type's name. */
    public String type() {
        return type;
    }

    public static Optional<StoreEvent> named(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }
}
