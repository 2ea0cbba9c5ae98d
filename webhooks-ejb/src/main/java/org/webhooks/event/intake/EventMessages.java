package org.webhooks.event.intake;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.webhooks.PublicId;
import org.webhooks.Refusal;
import org.webhooks.deadletter.DeadLetters;
import org.webhooks.event.NewEvent;
import org.webhooks.event.publish.JoiningPublish;
import org.webhooks.event.request.EventRequest;
import org.webhooks.event.request.EventRequests;
import org.webhooks.event.request.InvalidEventRequest;
import org.webhooks.json.MalformedJson;
import org.webhooks.schema.SqlFailure;

/**
 * Takes events from the queue WebhookEvents: text messages with the JSON of a publish request and its {@code account}.
 * Container-managed transaction (REQUIRED): the message is consumed and the event stored together, so that a message that
 * comes again was not stored. What can't be read, is refused or fails goes to the dead-letter queue with the reason; while the
 * database does not store, the message is given back and comes again.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/WebhookEvents"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "16")
        })
public class EventMessages implements MessageListener {
    private static final Logger LOG = System.getLogger(EventMessages.class.getName());

    @Inject
    JoiningPublish publish;

    @Inject
    DeadLetters deadLetters;

    @Resource
    MessageDrivenContext context;

    @Override
    public void onMessage(Message message) {
        try {
            publish.publish(newEvent(message));
        } catch (InvalidEventRequest | MalformedJson | JMSException e) {
            deadLetters.send(message, String.valueOf(e.getMessage()));
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.BUSY) {
                LOG.log(Level.WARNING, "An event message is given back: {0}", refusal.detail());
                context.setRollbackOnly();
            } else {
                deadLetters.send(message, RefusedSentence.of(refusal));
            }
        } catch (RuntimeException unexpected) {
            if (SqlFailure.passes(unexpected) || context.getRollbackOnly()) {
                throw unexpected;
            }
            LOG.log(Level.ERROR, "An event message fails wherever it comes", unexpected);
            deadLetters.send(message, "the server fails at it: " + unexpected);
        }
    }

    private static NewEvent newEvent(Message message) throws JMSException {
        String text = message instanceof TextMessage carrier ? carrier.getText() : null;
        if (text == null) {
            throw new JMSException("an event is published by a text message with JSON");
        }
        EventRequest request = EventRequests.readOne(text.getBytes(StandardCharsets.UTF_8));
        String account = request.account();
        if (account == null) {
            throw new JMSException("account is required");
        }
        long accountId = PublicId.number(PublicId.ACCOUNT, account)
                .orElseThrow(() -> new Refusal(Refusal.Reason.ACCOUNT_NOT_FOUND));
        return request.toPublish(accountId, null);
    }
}
