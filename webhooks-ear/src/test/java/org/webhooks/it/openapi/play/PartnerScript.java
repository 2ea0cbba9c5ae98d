package org.webhooks.it.openapi.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.webhooks.it.api.Key;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.openapi.document.DocumentedOperation;
import org.webhooks.it.openapi.document.OpenApiDocument;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** The partner dialect's. */
public final class PartnerScript implements Script {
    private static final Duration SHORT_LIFE = Duration.ofSeconds(1);

    private final EndpointScenes scenes;

    public PartnerScript(Stage stage, OpenApiDocument document) {
        scenes = new EndpointScenes(stage, document, Dialect.PARTNER, "createWebhook");
    }

    @Override
    public Scene scene(DocumentedOperation operation) {
        return scenes.scene(operation);
    }

    @Override
    public Map<String, Cue> refusals() {
        return Map.ofEntries(
                Map.entry("KEY_UNKNOWN", Cues::withoutKey),
                Map.entry("KEY_EXPIRED", PartnerScript::expired),
                Map.entry(
                        "FORBIDDEN",
                        scene -> scene.call()
                                .by(Key.ofKind(scene.tenant(), "public").caller())),
                Map.entry("JSON_MALFORMED", Cues::malformed),
                Map.entry("BODY_TOO_LARGE", Cues::tooLarge),
                Map.entry("BODY_NOT_JSON", Cues::notJson),
                Map.entry(
                        "WEBHOOK_NOT_FOUND",
                        Cues.change(call -> call.about("id", "550e8400-e29b-41d4-a716-446655440000"))),
                Map.entry("URL_TOO_LONG", Cues.with("url", Cues.LONG_URL)),
                Map.entry("URL_INVALID", Cues.with("url", "\"not-a-url\"")),
                Map.entry("URL_FORBIDDEN", Cues.with("url", Cues.FORBIDDEN_URL)),
                Map.entry("EVENT_UNKNOWN", Cues.with("events", "[\"order.unknown\"]")),
                Map.entry("EVENTS_TOO_MANY", Cues.with("events", Cues.tooMany("order.created"))),
                Map.entry("EVENTS_EMPTY", Cues.with("events", "[]")),
                Map.entry("EVENTS_NOT_ARRAY", Cues.with("events", "7")),
                Map.entry("IS_ACTIVE_NOT_BOOLEAN", Cues.with("isActive", "1")));
    }

    private static Call expired(Scene scene) {
        Instant end = Instant.now().plus(SHORT_LIFE);
        Key key = Key.issue(
                scene.tenant(),
                "{\"kind\":\"" + Dialect.PARTNER.keyKind() + "\",\"expires_at\":" + end.toEpochMilli() + "}");
        Wait.until("expired", () -> Instant.now().isAfter(end));
        return scene.call().by(key.caller());
    }

    @Override
    public Map<String, Cue> turns() {
        return Map.of("WEBHOOK_LIMIT_REACHED", Cues::pastTheCap);
    }

    @Override
    public Set<String> neverPlayed(DocumentedOperation operation) {
        return Set.of("URL_NOT_HTTPS", "REQUEST_UNREADABLE");
    }
}
