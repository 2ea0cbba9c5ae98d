package org.webhooks.delivery.recovery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a job stands. The last three are final. */
public enum JobState {
    /** No event was examined yet. */
    QUEUED,
    RUNNING,
    /** All that it was to examine is examined, and what was found is on its way. */
    COMPLETED,
    /** Its account stopped it; what it had sent before is not called back. */
    CANCELLED,
    /** Its endpoint or account is gone; the job's error says which. */
    FAILED;

    /** The name in the database and in answers: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFinal() {
        return this == COMPLETED || this == CANCELLED || this == FAILED;
    }

    /** Keeps a state by its lower-case name. */
    @Converter(autoApply = true)
    public static class Names implements AttributeConverter<JobState, String> {
        @Override
        public String convertToDatabaseColumn(JobState state) {
            return state.wireName();
        }

        @Override
        public JobState convertToEntityAttribute(String name) {
            return JobState.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
