package org.webhooks.event.store;

/** A place among the deliveries that may be in hand at once, taken for one that is to go out. */
public interface Place {
    void release();
}
