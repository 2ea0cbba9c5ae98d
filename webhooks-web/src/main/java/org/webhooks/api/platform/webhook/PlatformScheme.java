package org.webhooks.api.platform.webhook;

/** What makes an endpoint one of this dialect. */
public final class PlatformScheme {
    /** The name of the scheme by which its deliveries are shaped and signed. */
    public static final String NAME = "platform";

    private PlatformScheme() {}
}
