package org.webhooks.delivery.hand;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a message carries: the ids of a few deliveries, each with its attempt, its lease, and when that ends. Format 1: a
 * byte 1, an int with their number, then for each two longs, two ints and a long.
 */
public record Chunk(List<Entry> entries) {
    private static final byte FORMAT = 1;
    private static final int MOST_ENTRIES = 1_000;

    /**
     * One delivery.
     *
     * @param leaseEnd by the clock of the node that handed it over
     */
    public record Entry(UUID deliveryId, int attempt, int lease, Instant leaseEnd) {}

    static Chunk of(List<Work> works) {
        return new Chunk(works.stream()
                .map(Work::assignment)
                .map(a -> new Entry(a.deliveryId(), a.progress().attempts() + 1, a.lease(), a.leaseEnd()))
                .toList());
    }

    void writeTo(BytesMessage message) throws JMSException {
        message.writeByte(FORMAT);
        message.writeInt(entries.size());
        for (Entry entry : entries) {
            message.writeLong(entry.deliveryId().getMostSignificantBits());
            message.writeLong(entry.deliveryId().getLeastSignificantBits());
            message.writeInt(entry.attempt());
            message.writeInt(entry.lease());
            message.writeLong(entry.leaseEnd().toEpochMilli());
        }
    }

    /** Reads what {@link #writeTo} wrote; whatever else it is, is a JMSException too. */
    public static Chunk readFrom(BytesMessage message) throws JMSException {
        byte format = message.readByte();
        int count = message.readInt();
        if (format != FORMAT || count < 1 || count > MOST_ENTRIES) {
            throw new JMSException("format " + format + " with " + count + " entries is not known");
        }
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(new Entry(
                    new UUID(message.readLong(), message.readLong()),
                    message.readInt(),
                    message.readInt(),
                    Instant.ofEpochMilli(message.readLong())));
        }
        return new Chunk(entries);
    }
}
