package org.webhooks.endpoint;

/** An endpoint and how it has been answering. */
public record EndpointWithHealth(Endpoint endpoint, EndpointHealth health) {}
