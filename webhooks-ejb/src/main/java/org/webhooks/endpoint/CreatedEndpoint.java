package org.webhooks.endpoint;

/** An endpoint just made, with its signing secret, which is shown this once. */
public record CreatedEndpoint(Endpoint endpoint, String secret) {
    @Override
    public String toString() {
        return "CreatedEndpoint[endpoint=" + endpoint + "]";
    }
}
