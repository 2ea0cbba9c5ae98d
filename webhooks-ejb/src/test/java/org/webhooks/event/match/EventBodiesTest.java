package org.webhooks.event.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.PublicId;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Occurrence;
import org.webhooks.json.CanonicalJson;
import org.webhooks.signing.EventContent;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.scheme.Forms;
import org.webhooks.signing.scheme.Schemes;

class EventBodiesTest {
    private static final UUID ID = new UUID(0x018d0c5e7a007000L, 0x8000000000000001L);
    private static final Instant CREATED_AT = Instant.parse("2024-01-15T10:00:00.123456Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"data\"",
                "{\"data\":{\"data\":[1]},\"10\":0.1,\"2\":-0}",
                "[1e400,9007199254740993,1.50,\"\\u2028\\\"\\\\/é\\n\"]"
            })
    void aBodyMadeLaterIsTheOneThatWouldHaveBeenMade(String data) {
        String canonical = CanonicalJson.of(data.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        EventContent content = new EventContent(
                PublicId.of(PublicId.ACCOUNT, 1),
                PublicId.of(PublicId.EVENT, ID),
                "order.created",
                "order",
                canonical,
                true,
                CREATED_AT.atZone(ZONE));
        NewEvent event = new NewEvent(
                1,
                new Occurrence("order.created", "order", true, canonical),
                new NewEvent.Identity(ID, null),
                NewEvent.Timing.AT_ONCE,
                NewEvent.Addressees.ALL);
        StoredBody stored = new StoredBody(
                1, ID, "order.created", "order", true, CREATED_AT, EventBodies.inNativeForm(event, ID, CREATED_AT));

        Stream.concat(Schemes.all().stream().map(Scheme::name), Stream.of(Forms.CLOUDEVENTS))
                .forEach(form ->
                        assertThat(EventBodies.inForm(form, stored, ZONE)).isEqualTo(Forms.body(form, content)));
    }
}
