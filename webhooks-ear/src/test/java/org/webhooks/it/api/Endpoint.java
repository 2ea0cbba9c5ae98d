package org.webhooks.it.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** A registered endpoint and the secret it was made with. */
public record Endpoint(Tenant tenant, String id, String secret) {
    public String path() {
        return "/v1/webhooks/" + id;
    }

    public JsonObject read() {
        return tenant.caller().get(path()).expect(200).json();
    }

    public JsonObject stats(String query) {
        return tenant.caller().get(path() + "/stats" + query).expect(200).json();
    }

    /** What is set for its calls. */
    public JsonObject settings() {
        return tenant.caller().get(path() + "/settings").expect(200).json();
    }

    public boolean isPaused() {
        return read().getBoolean("is_paused");
    }

    public void pause() {
        tenant.caller().post(path() + "/pause").expect(200);
    }

    public void unpause() {
        tenant.caller().post(path() + "/unpause").expect(200);
    }

    public void patch(String json) {
        tenant.caller().send("PATCH", path(), json).expect(200);
    }

    /** Returns the new secret. */
    public String rotateSecret(int overlapSeconds) {
        return tenant.caller()
                .post(path() + "/rotate-secret", "{\"overlap_seconds\":" + overlapSeconds + "}")
                .expect(200)
                .text("signing_secret");
    }

    /** All its deliveries, the newest first. */
    public List<JsonObject> deliveries() {
        return new Pages(tenant.caller(), path() + "/deliveries", "deliveries")
                .all()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
