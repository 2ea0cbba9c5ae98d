package org.webhooks.delivery;

import java.util.UUID;

/** A delivery is not to be made any more; fired within the transaction that says so, observed after its success. */
public record DeliveryCancelled(UUID deliveryId) {}
