package org.webhooks.endpoint.registry;

/**
 * What of an account decides how its events are published.
 *
 * @param schemasVersion the version when the schemas of its event types last changed; 0 where it never had one
 */
public record AccountState(long version, boolean derivesEvents, long schemasVersion) {}
