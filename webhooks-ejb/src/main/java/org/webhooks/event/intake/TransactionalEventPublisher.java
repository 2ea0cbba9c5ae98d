package org.webhooks.event.intake;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;
import org.webhooks.Refusal;
import org.webhooks.event.EventPublisher;
import org.webhooks.event.EventRefused;
import org.webhooks.event.EventToPublish;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;
import org.webhooks.event.publish.JoiningPublish;
import org.webhooks.event.request.EventNames;
import org.webhooks.event.request.EventRequest;
import org.webhooks.event.request.EventRequests;
import org.webhooks.json.CanonicalJson;
import org.webhooks.json.MalformedJson;

/** The {@link EventPublisher} of applications on the same server, or remote where the operator opened it. */
@Stateless(name = "EventPublisher")
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TransactionalEventPublisher implements EventPublisher {
    @Inject
    JoiningPublish publish;

    @Override
    public Published publish(String account, EventToPublish event) {
        try {
            return publish.publish(newEvent(account, event));
        } catch (Refusal refusal) {
            throw new EventRefused(RefusedSentence.of(refusal));
        }
    }

    private static NewEvent newEvent(String account, EventToPublish event) {
        if (!EventNames.isValid(event.type())) {
            throw new EventRefused("type is not a valid event type name");
        }
        EventRequest request = new EventRequest(
                event.type(),
                data(event.dataJson()),
                null,
                null,
                id(event.eventId()),
                deliverAt(event.deliverAt()),
                orderingKey(event.orderingKey()),
                account);
        return request.toPublish(accountId(account), null);
    }

    private static String data(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > EventRequests.MAX_EVENT_BYTES) {
            throw new EventRefused("the data is larger than 256 KiB");
        }
        try {
            return CanonicalJson.of(bytes);
        } catch (MalformedJson malformed) {
            throw new EventRefused("data: " + malformed.getMessage());
        }
    }

    private static @Nullable Instant deliverAt(@Nullable Instant moment) {
        if (moment != null && !EventRequest.isDeliverAt(moment)) {
            throw new EventRefused("deliverAt must be a moment from 1970 to the end of 9999");
        }
        return moment;
    }

    private static @Nullable String orderingKey(@Nullable String key) {
        if (key != null && !EventRequest.isOrderingKey(key)) {
            throw new EventRefused(EventRequest.ORDERING_KEY_RULE);
        }
        return key;
    }

    private static long accountId(String account) {
        return PublicId.number(PublicId.ACCOUNT, account)
                .orElseThrow(() -> new EventRefused(Refusal.Reason.ACCOUNT_NOT_FOUND.sentence()));
    }

    private static @Nullable UUID id(@Nullable String eventId) {
        return eventId == null
                ? null
                : PublicId.uuid(PublicId.EVENT, eventId)
                        .orElseThrow(() -> new EventRefused("eventId must be evt_ followed by a UUID"));
    }
}
