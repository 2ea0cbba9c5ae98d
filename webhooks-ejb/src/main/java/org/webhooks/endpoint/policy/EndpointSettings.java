package org.webhooks.endpoint.policy;

import org.jspecify.annotations.Nullable;

/**
 * The policy of an endpoint with what receivers need for it.
 *
 * @param publicKey by which receivers verify, the newest; null where they do so by the secret
 */
public record EndpointSettings(
        DeliveryPolicy policy, @Nullable String publicKey) {}
