package org.webhooks.api.platform.webhook;

/** Which endpoints are this dialect's: those of others are not found here. */
public final class Dialect {
    /** The name of the scheme by which their deliveries are shaped and signed. */
    public static final String SCHEME = "platform";

    private Dialect() {}
}
