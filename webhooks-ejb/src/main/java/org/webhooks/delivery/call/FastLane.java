package org.webhooks.delivery.call;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Delivers chunks to endpoints that answer quickly. Container-managed transaction (REQUIRED), in which the receipt of the
 * message is the only resource. A message that comes again starts no second call for what is recorded or in flight.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/WebhookDeliveriesFast"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "128"),
            // else messages would wait behind a call that hangs while other sessions are idle
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0")
        })
public class FastLane implements MessageListener {
    @Inject
    LaneMessages messages;

    @Resource
    MessageDrivenContext context;

    @Override
    public void onMessage(Message message) {
        messages.take(message, context);
    }
}
