package org.webhooks.it.dialect.wire;

import jakarta.json.JsonObject;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;

/** An endpoint of one dialect, and the secret it was made with. */
public record Registered(Dialect dialect, Caller caller, String id, String secret) {
    public String path() {
        return dialect.path() + "/" + id;
    }

    /** As its dialect shows it now. */
    public JsonObject shown() {
        return switch (dialect) {
            case DEVELOPER -> read(path()).json().getJsonObject("webhook");
            case PARTNER, PLATFORM -> read(path()).json();
            case STORE -> listedByStore();
        };
    }

    /** The store dialect has no route for one endpoint. */
    private JsonObject listedByStore() {
        return read(dialect.path()).json().getJsonObject("data").getJsonArray("webhooks").stream()
                .map(JsonObject.class::cast)
                .filter(webhook -> String.valueOf(webhook.getInt("id")).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Answer read(String path) {
        return caller.get(path).expect(200);
    }

    public Answer change(String json) {
        return caller.send(dialect.changeVerb(), path(), json);
    }

    public Answer delete() {
        return caller.delete(path());
    }

    /** Replaces the secret by a generated one, so that the old one stops at once, and says the new one. */
    public String renewSecret() {
        String request = dialect == Dialect.PLATFORM ? "{\"overlap_seconds\":0}" : "{}";
        return dialect.renewedIn(
                caller.post(path() + dialect.renewal(), request).expect(200).json());
    }

    public boolean renewsSecrets() {
        return dialect.renewsSecrets();
    }
}
