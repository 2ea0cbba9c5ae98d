package org.webhooks.event.match;

import jakarta.json.stream.JsonParser.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.webhooks.PublicId;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.NewEvent;
import org.webhooks.event.store.Bodies;
import org.webhooks.json.CanonicalJson;
import org.webhooks.json.JsonCursor;
import org.webhooks.json.StrictJson;
import org.webhooks.signing.EventContent;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.scheme.Forms;
import org.webhooks.signing.scheme.Schemes;

/** Makes the bodies of events, each once for all endpoints of its form. */
public final class EventBodies {
    private static final String DATA = "data";

    /** Data stands one level deeper here than where it was accepted. */
    private static final int DEEPEST = StrictJson.MAX_DEPTH + 1;

    private EventBodies() {}

    /** @param createdAt in the zone of stores */
    static Bodies of(NewEvent event, UUID id, ZonedDateTime createdAt, Collection<Target> targets) {
        EventContent content = content(event, id, createdAt);
        Scheme nativeScheme = Schemes.nativeScheme();
        Map<String, byte[]> others = null;
        for (Target target : targets) {
            String form = target.form();
            if (!form.equals(nativeScheme.name())) {
                others = others == null ? new HashMap<>() : others;
                others.computeIfAbsent(form, any -> Forms.body(form, content));
            }
        }
        return new Bodies(nativeScheme.body(content), others == null ? Map.of() : others);
    }

    /** The body that is shown of an event and stored with it. */
    public static byte[] inNativeForm(NewEvent event, UUID id, Instant createdAt) {
        return of(event, id, createdAt.atZone(ZoneOffset.UTC), List.of()).inNativeForm();
    }

    /**
     * Makes the body of another form from the native one of a stored event: as it would have been made when the event was
     * published.
     */
    public static byte[] inForm(String form, StoredBody stored, ZoneId storesZone) {
        EventContent content = new EventContent(
                PublicId.of(PublicId.ACCOUNT, stored.accountId()),
                PublicId.of(PublicId.EVENT, stored.id()),
                stored.type(),
                stored.service(),
                dataOf(stored.inNativeForm()),
                stored.livemode(),
                stored.createdAt().atZone(storesZone));
        return Forms.body(form, content);
    }

    /** The data of a stored event, canonical, from its native body. */
    public static String dataOf(byte[] nativeBody) {
        try (JsonCursor cursor = new JsonCursor(nativeBody, DEEPEST)) {
            cursor.next();
            while (cursor.next() == Event.KEY_NAME) {
                if (cursor.text().equals(DATA)) {
                    StringBuilder data = new StringBuilder(nativeBody.length);
                    CanonicalJson.appendNext(cursor, data);
                    return data.toString();
                }
                cursor.next();
            }
        }
        throw new IllegalStateException("A stored event has no data");
    }

    private static EventContent content(NewEvent event, UUID id, ZonedDateTime createdAt) {
        return new EventContent(
                PublicId.of(PublicId.ACCOUNT, event.accountId()),
                PublicId.of(PublicId.EVENT, id),
                event.type(),
                event.occurrence().service(),
                event.occurrence().data(),
                event.occurrence().livemode(),
                createdAt);
    }
}
