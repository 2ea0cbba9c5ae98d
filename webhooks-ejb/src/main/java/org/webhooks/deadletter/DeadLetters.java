package org.webhooks.deadletter;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Parks a message that can't be used in the dead-letter queue, with the reason as a property. */
@Singleton
public class DeadLetters {
    /** What was wrong, in words. */
    public static final String REASON = "WebhooksReason";

    private static final Logger LOG = System.getLogger(DeadLetters.class.getName());

    @Resource(lookup = "java:/JmsXA")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/WebhookDLQ")
    Queue deadLetterQueue;

    /** Sends a copy in the caller's transaction: it is parked if and only if the message itself is taken. */
    public void send(Message message, String reason) {
        LOG.log(Level.WARNING, "Parked message {0} in WebhookDLQ: {1}", id(message), reason);
        try (JMSContext context = connections.createContext()) {
            Message copy = MessageCopy.of(message, context);
            copy.setStringProperty(REASON, reason);
            context.createProducer().send(deadLetterQueue, copy);
        } catch (JMSException e) {
            throw new IllegalStateException("The message can't be parked", e);
        }
    }

    private static String id(Message message) {
        try {
            return String.valueOf(message.getJMSMessageID());
        } catch (JMSException unknown) {
            return "without id";
        }
    }
}
