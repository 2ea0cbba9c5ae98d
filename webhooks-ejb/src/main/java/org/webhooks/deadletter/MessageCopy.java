package org.webhooks.deadletter;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.util.Collections;
import java.util.Enumeration;

/** Copies a message with its properties: a received one is read-only. Of objects, which are not opened, only the kind. */
final class MessageCopy {
    private MessageCopy() {}

    static Message of(Message message, JMSContext context) throws JMSException {
        Message copy = body(message, context);
        for (Object name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
            String property = String.valueOf(name);
            if (!property.startsWith("JMSX") && !property.startsWith("_")) {
                copy.setObjectProperty(property, message.getObjectProperty(property));
            }
        }
        copy.setStringProperty("WebhooksOriginalMessageId", message.getJMSMessageID());
        return copy;
    }

    private static Message body(Message message, JMSContext context) throws JMSException {
        if (message instanceof TextMessage text) {
            return context.createTextMessage(text.getText());
        }
        if (message instanceof BytesMessage bytes) {
            return copy(bytes, context.createBytesMessage());
        }
        if (message instanceof MapMessage map) {
            return context.createTextMessage("map with " + Collections.list((Enumeration<?>) map.getMapNames()));
        }
        if (message instanceof ObjectMessage || message instanceof StreamMessage) {
            return context.createTextMessage(message.getClass().getSimpleName());
        }
        return context.createMessage();
    }

    private static Message copy(BytesMessage from, BytesMessage to) throws JMSException {
        from.reset();
        byte[] bytes = new byte[Math.toIntExact(from.getBodyLength())];
        from.readBytes(bytes);
        to.writeBytes(bytes);
        return to;
    }
}
