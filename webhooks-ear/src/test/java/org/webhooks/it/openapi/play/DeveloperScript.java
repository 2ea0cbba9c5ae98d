package org.webhooks.it.openapi.play;

import java.util.Map;
import java.util.Set;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.openapi.document.DocumentedOperation;
import org.webhooks.it.openapi.document.OpenApiDocument;
import org.webhooks.it.stage.Stage;

/** The developer dialect's. */
public final class DeveloperScript implements Script {
    private final EndpointScenes scenes;

    public DeveloperScript(Stage stage, OpenApiDocument document) {
        scenes = new EndpointScenes(stage, document, Dialect.DEVELOPER, "createWebhook");
    }

    @Override
    public Scene scene(DocumentedOperation operation) {
        return scenes.scene(operation);
    }

    @Override
    public Map<String, Cue> refusals() {
        return Map.ofEntries(
                Map.entry("UNAUTHORIZED", Cues::withoutKey),
                Map.entry("BAD_REQUEST", Cues::malformed),
                Map.entry("BODY_TOO_LARGE", Cues::tooLarge),
                Map.entry("NOT_JSON", Cues::notJson),
                Map.entry("ENDPOINT_NOT_FOUND", Cues.change(call -> call.about("id", "507f1f77bcf86cd799439011"))),
                Map.entry("URL_REQUIRED", Cues.with("url", "null")),
                Map.entry("URL_INVALID", Cues.with("url", "\"not-a-url\"")),
                Map.entry("URL_FORBIDDEN", Cues.with("url", Cues.FORBIDDEN_URL)),
                Map.entry("EVENTS_MISSING", Cues.with("events", "[]")),
                Map.entry("EVENTS_TOO_MANY", Cues.with("events", Cues.tooMany("contract.signed"))),
                Map.entry("EVENT_UNKNOWN", Cues.with("events", "[\"contract.unknown\"]")),
                Map.entry("IS_ACTIVE_NOT_BOOLEAN", Cues.with("isActive", "1")));
    }

    @Override
    public Map<String, Cue> turns() {
        return Map.of("TOO_MANY_ENDPOINTS", scene -> {
            scene.call().send();
            return Cues.again(scene);
        });
    }

    @Override
    public Set<String> neverPlayed(DocumentedOperation operation) {
        return operation.request().isEmpty() ? Set.of("BAD_REQUEST") : Set.of("URL_NOT_HTTPS");
    }
}
