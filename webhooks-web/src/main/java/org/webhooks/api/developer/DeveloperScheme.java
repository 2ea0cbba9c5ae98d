package org.webhooks.api.developer;

/** What makes an endpoint one of this dialect. */
final class DeveloperScheme {
    /** The name of the scheme by which its deliveries are shaped and signed. */
    static final String NAME = "developer";

    private DeveloperScheme() {}
}
