package org.webhooks.event.type;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A type of events of one account, by its name. */
@Entity
@Table(name = "event_types")
public class EventType {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_type_id")
    @SequenceGenerator(name = "event_type_id", sequenceName = "event_type_id", allocationSize = 1)
    private long id;

    @SuppressWarnings("UnusedVariable") // read by queries only
    private long accountId;

    private String name;
    private String description;

    /** Canonical JSON. */
    private @Nullable String dataSchema;

    /** Canonical JSON. */
    private @Nullable String example;

    private String audience;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected EventType() {}

    EventType(long accountId, String name, EventTypeContent content, Instant now) {
        this.accountId = accountId;
        this.name = name;
        this.createdAt = now;
        this.description = content.description();
        this.dataSchema = content.schema();
        this.example = content.example();
        this.audience = content.audience().word();
        this.updatedAt = now;
    }

    /** Nothing of what was said before stays. */
    void replace(EventTypeContent content, Instant now) {
        description = content.description();
        dataSchema = content.schema();
        example = content.example();
        audience = content.audience().word();
        updatedAt = now;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public EventTypeContent content() {
        return new EventTypeContent(
                description, dataSchema, example, Audience.spelled(audience).orElseThrow());
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
