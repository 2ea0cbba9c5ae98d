package org.webhooks.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a delivery stands. The last three are final; only a redelivery leads out of them. */
public enum DeliveryState {
    /** Handed over under a lease: in a queue, or being called. */
    QUEUED,
    /** Due at some moment, now or later; the dispatcher takes it. */
    WAITING,
    /** Its endpoint is paused. */
    HELD,
    DELIVERED,
    FAILED,
    CANCELLED;

    /** The name in the database and in answers: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryState> named(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }

    public boolean isFinal() {
        return this == DELIVERED || this == FAILED || this == CANCELLED;
    }

    /** Keeps a state by its lower-case name, which is what people read in the database. */
    @Converter(autoApply = true)
    public static class Names implements AttributeConverter<DeliveryState, String> {
        @Override
        public String convertToDatabaseColumn(DeliveryState state) {
            return state.wireName();
        }

        @Override
        public DeliveryState convertToEntityAttribute(String name) {
            return DeliveryState.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
