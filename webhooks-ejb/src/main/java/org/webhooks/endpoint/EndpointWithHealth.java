package org.webhooks.endpoint;

/** An endpoint and how it has been answering. */
public record EndpointWithHealth(Endpoint endpoint, EndpointHealth health) {

    /** Whether events are sent to it: enabled, and not paused. What dialects show that know no pause. */
    public boolean isReceiving() {
        return endpoint.isActive() && !health.isPaused();
    }
}
