package org.webhooks.it.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;

/** What the API answered. */
public record Answer(int status, HttpHeaders headers, String body) {
    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    public String text(String field) {
        return json().getString(field);
    }

    /** This answer, if it has that status. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Answered " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }
}
