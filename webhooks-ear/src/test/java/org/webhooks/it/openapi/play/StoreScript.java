package org.webhooks.it.openapi.play;

import java.util.Map;
import java.util.Set;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.openapi.document.DocumentedOperation;
import org.webhooks.it.openapi.document.OpenApiDocument;
import org.webhooks.it.stage.Stage;

/** The store dialect's. Each refusal names all fields that can break its rule; those that a route does not know it ignores. */
public final class StoreScript implements Script {
    private final EndpointScenes scenes;

    public StoreScript(Stage stage, OpenApiDocument document) {
        scenes = new EndpointScenes(stage, document, Dialect.STORE, "registerWebhook");
    }

    @Override
    public Scene scene(DocumentedOperation operation) {
        return scenes.scene(operation);
    }

    @Override
    public Map<String, Cue> refusals() {
        return Map.ofEntries(
                Map.entry("UNAUTHENTICATED", Cues::withoutKey),
                Map.entry("MALFORMED_JSON", Cues::malformed),
                Map.entry("BODY_TOO_LARGE", Cues::tooLarge),
                Map.entry("NOT_JSON", Cues::notJson),
                Map.entry("ENDPOINT_NOT_FOUND", Cues.change(call -> call.about("id", "999999999"))),
                Map.entry(
                        "REQUIRED",
                        Cues.change(call -> call.sending("{\"name\":null,\"url\":null,\"method_type\":null}"))),
                Map.entry("NOT_A_STRING", StoreScript::numbersForTexts),
                Map.entry("NOT_A_URL", Cues.with("url", "\"not-a-url\"")),
                Map.entry("NOT_ALLOWED", Cues.with("url", Cues.FORBIDDEN_URL)),
                Map.entry(
                        "NOT_AMONG",
                        Cues.change(call -> call.with("method_type", "\"GET\"")
                                .with("events", "[\"order.unknown\"]")
                                .with("status", "2"))),
                Map.entry("NOT_AN_ARRAY", Cues.with("events", "7")),
                Map.entry("TOO_FEW", Cues.with("events", "[]")),
                Map.entry("TOO_MANY", Cues.with("events", Cues.tooMany("order.created"))),
                Map.entry("TOO_SHORT", Cues.with("secret", "\"short\"")),
                Map.entry(
                        "TOO_LONG",
                        Cues.change(call -> call.with("name", Cues.LONG_TEXT)
                                .with("url", Cues.LONG_URL)
                                .with("secret", Cues.LONG_TEXT))),
                Map.entry("FORMAT_INVALID", Cues.with("secret", "\"" + "not visible ".repeat(3) + "ASCII\"")));
    }

    private static Call numbersForTexts(Scene scene) {
        return scene.call()
                .with("name", "7")
                .with("secret", "7".repeat(40))
                .with("payload", "7")
                .with("signature", "7");
    }

    @Override
    public Map<String, Cue> turns() {
        return Map.of("TOO_MANY_ENDPOINTS", Cues::pastTheCap);
    }

    @Override
    public Set<String> neverPlayed(DocumentedOperation operation) {
        return Set.of("NOT_STARTING_WITH", "UNREADABLE");
    }
}
