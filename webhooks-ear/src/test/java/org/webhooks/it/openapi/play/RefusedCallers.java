package org.webhooks.it.openapi.play;

import java.util.Map;

/** Calls of the platform dialect that are refused for who calls, what is called, or how it is sent. */
final class RefusedCallers {
    private static final String NOBODYS_ACCOUNT = "acct_999999999";
    private static final String NOBODYS_ENDPOINT = "whep_999999999";
    private static final String NOBODYS_UUID = "018d0c5e-7a00-7000-8000-000000000009";
    private static final int TOO_MANY_BYTES_OF_BATCH = 8 * 1024 * 1024 + 1;

    private RefusedCallers() {}

    static Map<String, Cue> cues() {
        return Map.ofEntries(
                Map.entry("UNAUTHORIZED", Cues::withoutKey),
                Map.entry("ADMIN_ONLY", scene -> scene.call().by(scene.tenant().caller())),
                Map.entry(
                        "INSUFFICIENT_SCOPE",
                        scene -> scene.call().by(scene.tenant().withScopes("[]"))),
                Map.entry("ACCOUNT_REQUIRED", scene -> scene.call().by(Cues.admin(scene))),
                Map.entry("ACCOUNT_NOT_FOUND", RefusedCallers::ofNobodysAccount),
                Map.entry("KEY_NOT_FOUND", Cues.change(call -> call.about("key_id", "key_999999999"))),
                Map.entry("ENDPOINT_NOT_FOUND", RefusedCallers::ofNobodysEndpoint),
                Map.entry("EVENT_NOT_FOUND", Cues.change(call -> call.about("id", "evt_" + NOBODYS_UUID))),
                Map.entry("JOB_NOT_FOUND", Cues.change(call -> call.about("id", "job_" + NOBODYS_UUID))),
                Map.entry("DELIVERY_NOT_FOUND", Cues.change(call -> call.about("id", "dlv_" + NOBODYS_UUID))),
                Map.entry("EVENT_TYPE_NOT_FOUND", Cues.change(call -> call.about("name", "nobodys.type"))),
                Map.entry("INVALID_JSON", Cues::malformed),
                Map.entry("BODY_TOO_LARGE", RefusedCallers::tooLarge),
                Map.entry("NOT_JSON", Cues::notJson),
                Map.entry("HOURS_INVALID", Cues.change(call -> call.asking("hours=0"))),
                Map.entry("LIMIT_INVALID", Cues.change(call -> call.asking("limit=0"))),
                Map.entry("CURSOR_INVALID", Cues.change(call -> call.asking("cursor=x"))),
                Map.entry("PARAMETER_INVALID", Cues.change(call -> call.asking("cursor=%00"))),
                Map.entry("MOMENT_INVALID", RefusedCallers::atNoMoment),
                Map.entry("STATE_UNKNOWN", Cues.change(call -> call.asking("state=x"))));
    }

    private static Call ofNobodysAccount(Scene scene) {
        return scene.call().path().startsWith("/v1/accounts")
                ? scene.call().about("id", NOBODYS_ACCOUNT)
                : scene.call().asking("account=" + NOBODYS_ACCOUNT);
    }

    private static Call ofNobodysEndpoint(Scene scene) {
        return scene.call().path().contains("{id}")
                ? scene.call().about("id", NOBODYS_ENDPOINT)
                : scene.call().with("endpoint_id", "\"" + NOBODYS_ENDPOINT + "\"");
    }

    private static Call atNoMoment(Scene scene) {
        return scene.call().hasBody()
                ? scene.call().with("since", "-1")
                : scene.call().asking("since=x");
    }

    private static Call tooLarge(Scene scene) {
        return scene.call().path().endsWith("/batch")
                ? scene.call().sending(" ".repeat(TOO_MANY_BYTES_OF_BATCH))
                : Cues.tooLarge(scene);
    }
}
