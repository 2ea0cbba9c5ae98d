package org.webhooks.api.store.webhook;

/** What makes an endpoint one of this dialect. */
public final class StoreScheme {
    /** The name of the scheme by which its deliveries are shaped and signed. */
    public static final String NAME = "store";

    private StoreScheme() {}
}
