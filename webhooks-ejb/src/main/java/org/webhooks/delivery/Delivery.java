package org.webhooks.delivery;

import static org.webhooks.Refusal.Reason.DELIVERY_FINISHED;
import static org.webhooks.Refusal.Reason.DELIVERY_UNFINISHED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;
import org.webhooks.Refusal;

/** An event on its way to one endpoint. The hot writes (publish, take, record) are statements of their own. */
@Entity
@Table(name = "deliveries")
@SuppressWarnings("UnusedVariable") // some columns are read by queries and statements only
public class Delivery {
    @Id
    private UUID id;

    private long accountId;
    private UUID eventId;
    private long endpointId;

    /** Which of the event's bodies is sent, even if the endpoint asks for another form later. */
    private String form;

    private DeliveryState state;

    /** How many attempts were recorded, over all redeliveries. */
    private int attempts;

    /** The place in the retry schedule: attempts since it was last begun. */
    private int step;

    /** How long receivers asked it to wait since the schedule was last begun. */
    private int restedSeconds;

    /** Rises each time it is handed over; a record made under an older one changes nothing. */
    private int lease;

    /** The start of the node that has it in hand. */
    private @Nullable Long owner;

    /** When the next attempt is due, or while it is handed over when the lease ends. */
    private @Nullable Instant dueAt;

    private @Nullable Integer lastStatus;
    private Instant createdAt;

    /** Its place in the order of its endpoint's sequence; null where the endpoint asked for none. */
    private @Nullable Long sequence;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    /**
     * Begins the retry schedule anew, due at once, or held where the endpoint is paused. Event id and body stay. In an
     * ordered sequence it goes to the end, for its former place has been passed.
     *
     * @param nextPlace draws a place behind all others
     * @throws Refusal DELIVERY_UNFINISHED while it is under way
     */
    void redeliver(Instant now, boolean paused, LongSupplier nextPlace) {
        if (!state.isFinal()) {
            throw new Refusal(DELIVERY_UNFINISHED);
        }
        state = paused ? DeliveryState.HELD : DeliveryState.WAITING;
        sequence = sequence == null ? null : (Long) nextPlace.getAsLong();
        dueAt = paused || sequence != null ? null : now;
        step = 0;
        restedSeconds = 0;
        lease++;
    }

    /**
     * Sends it no more. A call that is in flight can't be called back: its attempt is logged, and changes nothing.
     *
     * @throws Refusal DELIVERY_FINISHED where it has its final state
     */
    void cancel() {
        if (state.isFinal()) {
            throw new Refusal(DELIVERY_FINISHED);
        }
        state = DeliveryState.CANCELLED;
        dueAt = null;
        owner = null;
        lease++;
    }

    public UUID id() {
        return id;
    }

    public String publicId() {
        return PublicId.of(PublicId.DELIVERY, id);
    }

    public long accountId() {
        return accountId;
    }

    public UUID eventId() {
        return eventId;
    }

    public String eventPublicId() {
        return PublicId.of(PublicId.EVENT, eventId);
    }

    public long endpointId() {
        return endpointId;
    }

    public DeliveryState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    /** When the next attempt is due; null where none is, or the delivery is in hand. */
    public @Nullable Instant nextAttemptAt() {
        return state == DeliveryState.WAITING ? dueAt : null;
    }

    public @Nullable Integer lastStatus() {
        return lastStatus;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
