package org.webhooks.event.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.event.IdempotencyKey;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Occurrence;

/**
 * What a publisher asks for: one event. Null stands for a field that was not given.
 *
 * @param type a valid {@linkplain EventNames name}
 * @param data canonical JSON text, {@code null} included
 * @param service a valid name
 * @param livemode whether the event is of the live environment
 * @param eventId the UUID of {@code evt_…}
 * @param deliverAt when to deliver at the earliest, in milliseconds
 * @param orderingKey of its sequence at endpoints that ask for order
 * @param account {@code acct_…} as it was spelled
 */
public record EventRequest(
        String type,
        String data,
        @Nullable String service,
        @Nullable Boolean livemode,
        @Nullable UUID eventId,
        @Nullable Instant deliverAt,
        @Nullable String orderingKey,
        @Nullable String account) {
    private static final int MAX_ORDERING_KEY = 255;

    /** What is said of a key that breaks it. */
    public static final String ORDERING_KEY_RULE =
            "ordering_key must have 1 to " + MAX_ORDERING_KEY + " characters, none of them NUL";

    /** What is said of a moment of delivery that breaks it. */
    public static final String DELIVER_AT_RULE = "deliver_at must be epoch milliseconds";

    /** The last instant that ISO 8601 spells with four digits of year, which every database and client can keep. */
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59.999Z");

    public static boolean isDeliverAt(Instant moment) {
        return !moment.isBefore(Instant.EPOCH) && !moment.isAfter(LAST_MOMENT);
    }

    public static boolean isOrderingKey(String key) {
        return !key.isEmpty() && key.codePointCount(0, key.length()) <= MAX_ORDERING_KEY && key.indexOf('\0') < 0;
    }

    /** The service given, else the text before the type's first dot. */
    String serviceOrDerived() {
        if (service != null) {
            return service;
        }
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }

    /** The event that is asked for, of the account that the caller was found to mean. */
    public NewEvent toPublish(long accountId, @Nullable IdempotencyKey idempotencyKey) {
        return new NewEvent(
                accountId,
                new Occurrence(type, serviceOrDerived(), !Boolean.FALSE.equals(livemode), data),
                new NewEvent.Identity(eventId, idempotencyKey),
                new NewEvent.Timing(deliverAt, orderingKey),
                NewEvent.Addressees.ALL);
    }

    EventRequest withAccountUnlessGiven(@Nullable String batchAccount) {
        return account != null || batchAccount == null
                ? this
                : new EventRequest(type, data, service, livemode, eventId, deliverAt, orderingKey, batchAccount);
    }
}
