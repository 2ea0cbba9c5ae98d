package org.webhooks.delivery.hand;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.lane.Lane;
import org.webhooks.flush.FlushLimits;
import org.webhooks.flush.Flusher;

/**
 * Sends what is in hand to the queue of its lane, from one thread with a session of its own that takes part in no
 * transaction. Messages are not persistent. Where the broker does not take one, its deliveries are let go: their leases
 * end, and the dispatcher finds them.
 */
@Singleton
public class LaneSender {
    private static final Logger LOG = System.getLogger(LaneSender.class.getName());

    /** Deliveries. */
    private static final int GROUP = 512;

    /** Places bound what waits here, but for a broker that hangs: then they are free when leases have ended. */
    private static final int TIMES_IN_HAND = 2;

    private final InHand inHand;
    private final Flusher<List<Work>> flusher;
    private final AtomicReference<@Nullable Session> session = new AtomicReference<>();

    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory connections;

    private record Session(JMSContext context, JMSProducer producer, Map<Lane, Queue> queues) {}

    @Inject
    @SuppressWarnings("NullAway.Init") // the connection factory is injected after the constructor
    public LaneSender(InHand inHand, DeliverySettings settings, ManagedThreadFactory threads) {
        this.inHand = inHand;
        int most = TIMES_IN_HAND * settings.mostInHand();
        FlushLimits limits = new FlushLimits(most, most, GROUP, GROUP);
        this.flusher =
                new Flusher<>("webhooks-hand-over", threads, limits, List::size, this::sendAll, LaneSender::areSeveral);
    }

    /** Enqueues only. What comes together goes out in as few messages as it fits in. */
    public void send(List<Work> works) {
        works.forEach(inHand::add);
        if (!works.isEmpty() && !flusher.offer(works)) {
            works.forEach(inHand::finish);
        }
    }

    private static boolean areSeveral(List<List<Work>> group) {
        return group.size() > 1 || group.get(0).size() > 1;
    }

    private void sendAll(List<List<Work>> group) {
        List<Work> works = group.stream().flatMap(List::stream).toList();
        for (List<Work> chunk : Chunking.chunksOf(works)) {
            try {
                sendChunk(chunk);
            } catch (JMSRuntimeException | JMSException e) {
                LOG.log(
                        Level.WARNING,
                        "The broker took no message; {0} deliveries wait for the end of their lease: {1}",
                        chunk.size(),
                        e.getMessage());
                closeSession();
                chunk.stream().filter(Work::begin).forEach(inHand::finish);
            }
        }
    }

    private void sendChunk(List<Work> chunk) throws JMSException {
        Session open = session();
        BytesMessage message = open.context().createBytesMessage();
        Chunk.of(chunk).writeTo(message);
        open.producer().send(open.queues().get(chunk.get(0).lane()), message);
    }

    private Session session() {
        Session open = session.get();
        if (open == null) {
            JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
            JMSProducer producer = context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setDisableMessageID(true)
                    .setDisableMessageTimestamp(true);
            Map<Lane, Queue> queues = new EnumMap<>(Lane.class);
            for (Lane lane : Lane.values()) {
                queues.put(lane, context.createQueue(lane.queueName()));
            }
            open = new Session(context, producer, queues);
            session.set(open);
        }
        return open;
    }

    private void closeSession() {
        Session open = session.getAndSet(null);
        if (open != null) {
            try {
                open.context().close();
            } catch (JMSRuntimeException brokenAnyway) {
                LOG.log(Level.DEBUG, "A broken session could not be closed", brokenAnyway);
            }
        }
    }

    /** Sends what waits, and closes. */
    public void stop() {
        flusher.stop();
        closeSession();
    }
}
