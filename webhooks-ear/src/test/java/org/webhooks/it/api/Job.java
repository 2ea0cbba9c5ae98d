package org.webhooks.it.api;

import jakarta.json.JsonObject;
import org.webhooks.it.stage.Wait;

/** A job that was asked for. */
public record Job(Tenant tenant, String id) {
    /** Asks for a job over everything, up to now. */
    public static Job recovering(Tenant tenant, String endpointId) {
        return opened(tenant, "/v1/webhooks/" + endpointId + "/recover", "{\"since\":0}");
    }

    public static Job opened(Tenant tenant, String path, String request) {
        return new Job(tenant, tenant.caller().post(path, request).expect(202).text("id"));
    }

    public String path() {
        return "/v1/jobs/" + id;
    }

    public JsonObject read() {
        return tenant.caller().get(path()).expect(200).json();
    }

    public String state() {
        return read().getString("state");
    }

    public long done() {
        return read().getJsonNumber("done").longValue();
    }

    public JsonObject cancel() {
        return tenant.caller().delete(path()).expect(200).json();
    }

    /** How it ended. */
    public JsonObject awaitState(String state) {
        Wait.until(id + " is " + state, () -> state().equals(state));
        return read();
    }
}
