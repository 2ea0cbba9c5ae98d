package org.webhooks.it.openapi.play;

import java.util.Map;
import java.util.Set;
import org.webhooks.it.openapi.document.DocumentedOperation;
import org.webhooks.it.openapi.document.OpenApiDocument;
import org.webhooks.it.stage.Stage;

/** The platform dialect's: routes of accounts, of endpoints, and of events with their deliveries. */
public final class PlatformScript implements Script {
    private final PlatformScenes scenes;

    public PlatformScript(Stage stage, OpenApiDocument document) {
        scenes = new PlatformScenes(stage, document);
    }

    @Override
    public Scene scene(DocumentedOperation operation) {
        return scenes.scene(operation);
    }

    @Override
    public Map<String, Cue> refusals() {
        return Cues.all(RefusedCallers.cues(), RefusedFields.cues(), RefusedEvents.cues(), RefusedJobs.cues());
    }

    @Override
    public Map<String, Cue> turns() {
        return Map.of(
                "replayed", scene -> Cues.again(identified(scene)),
                "replaced", Cues::again,
                "EVENT_DATA_INVALID", scenes::ofInvalidData,
                "EVENT_CONFLICT", PlatformScript::withOtherContent,
                "TOO_MANY_ENDPOINTS", Cues::pastTheCap,
                "ENDPOINT_DISABLED", PlatformScript::disabled,
                "DELIVERY_UNFINISHED", scenes::heldOnce,
                "DELIVERY_FINISHED", Cues::again);
    }

    private static Scene identified(Scene scene) {
        return new Scene(scene.tenant(), scene.call().saying("Idempotency-Key", "example"), scene.url());
    }

    private static Call withOtherContent(Scene scene) {
        Call identified = Cues.again(identified(scene));
        return identified.sending(identified.body().replace("42", "43"));
    }

    private static Call disabled(Scene scene) {
        String endpoint = scene.call().ids().get("id");
        scene.call()
                .caller()
                .send("PATCH", "/v1/webhooks/" + endpoint, "{\"is_active\":false}")
                .expect(200);
        return scene.call().path().contains("{id}")
                ? scene.call()
                : scene.call().with("endpoint_id", "\"" + endpoint + "\"");
    }

    @Override
    public Set<String> neverPlayed(DocumentedOperation operation) {
        return Set.of("TOO_MANY_DELIVERIES", "TOO_MANY_EVENTS", "TOO_MANY_EVENT_TYPES", "TOO_MANY_JOBS", "BAD_REQUEST");
    }
}
