package org.webhooks.delivery.recovery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a job was asked for as. */
public enum JobKind {
    /** What one endpoint failed to take, or never was sent. */
    RECOVER,
    /** Deliveries in bulk, of one endpoint or of all. */
    REDELIVER;

    /** The name in the database and in answers: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps a kind by its lower-case name. */
    @Converter(autoApply = true)
    public static class Names implements AttributeConverter<JobKind, String> {
        @Override
        public String convertToDatabaseColumn(JobKind kind) {
            return kind.wireName();
        }

        @Override
        public JobKind convertToEntityAttribute(String name) {
            return JobKind.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
