package org.webhooks.delivery.call;

import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.webhooks.deadletter.DeadLetters;
import org.webhooks.delivery.hand.Chunk;

/**
 * What the beans of both lanes do with a message. It is given back (the transaction is marked, nothing is thrown) where
 * its deliveries can't be read or recorded just now; a message that can't be read at all goes to the dead-letter queue.
 */
@Singleton
class LaneMessages {
    private static final Logger LOG = System.getLogger(LaneMessages.class.getName());

    private final ChunkDelivery chunks;
    private final DeadLetters deadLetters;

    @Inject
    LaneMessages(ChunkDelivery chunks, DeadLetters deadLetters) {
        this.chunks = chunks;
        this.deadLetters = deadLetters;
    }

    void take(Message message, MessageDrivenContext context) {
        Chunk chunk;
        try {
            chunk = Chunk.readFrom((BytesMessage) message);
        } catch (JMSException | ClassCastException e) {
            deadLetters.send(message, "No chunk of deliveries: " + e.getMessage());
            return;
        }
        try {
            if (!chunks.deliver(chunk)) {
                LOG.log(
                        Level.WARNING,
                        "{0} deliveries are not recorded yet; their message comes again",
                        chunk.entries().size());
                context.setRollbackOnly();
            }
        } catch (SQLException e) {
            LOG.log(
                    Level.WARNING,
                    "{0} deliveries can''t be read; their message comes again: {1}",
                    chunk.entries().size(),
                    e.getMessage());
            context.setRollbackOnly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            context.setRollbackOnly();
        }
    }
}
