package org.webhooks.endpoint.notice;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that its account is to be told by an event. The recording of attempts writes them too, as rows. */
@Entity
@Table(name = "notices")
public class Notice {
    /** It failed too often in a row. */
    public static final String FAILURES = "failures";

    /** Somebody asked for it. */
    public static final String REQUEST = "request";

    /** The receiver answered that it is gone for good. */
    public static final String GONE = "gone";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long accountId;
    private long endpointId;
    private @Nullable UUID deliveryId;

    @Convert(converter = Notice.Types.class)
    private NoticeType type;

    private @Nullable String reason;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    /** Of what happened to an endpoint. */
    public Notice(NoticeType type, long accountId, long endpointId, String reason, Instant now) {
        this.type = type;
        this.accountId = accountId;
        this.endpointId = endpointId;
        this.reason = reason;
        this.createdAt = now;
    }

    public long accountId() {
        return accountId;
    }

    public long endpointId() {
        return endpointId;
    }

    public @Nullable UUID deliveryId() {
        return deliveryId;
    }

    public NoticeType type() {
        return type;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Keeps a type by the event type, which the statements write. */
    @Converter
    public static class Types implements AttributeConverter<NoticeType, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable NoticeType type) {
            return type == null ? null : type.eventType();
        }

        @Override
        public @Nullable NoticeType convertToEntityAttribute(@Nullable String eventType) {
            return eventType == null ? null : NoticeType.of(eventType);
        }
    }
}
