package org.webhooks.it.openapi.play;

import java.util.Map;

/** Calls of the platform dialect that are refused for a field of a job. */
final class RefusedJobs {
    private RefusedJobs() {}

    static Map<String, Cue> cues() {
        return Map.of(
                "SINCE_REQUIRED", Cues.change(call -> call.without("since")),
                "SINCE_NOT_BEFORE_UNTIL",
                        Cues.change(call -> call.with("since", "2").with("until", "2")),
                "STATES_INVALID", Cues.with("states", "[\"held\"]"),
                "STATE_NOT_FINAL", Cues.with("state", "\"held\""),
                "TYPE_INVALID", Cues.with("type", "\"order created\""),
                "ENDPOINT_ID_INVALID", Cues.with("endpoint_id", "7"));
    }
}
