package org.webhooks.api.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers that have a JSON body, already written. */
public final class JsonAnswer {
    private JsonAnswer() {}

    public static Response.ResponseBuilder status(int status, JsonWriter body) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body.toUtf8());
    }

    public static Response ok(JsonWriter body) {
        return status(200, body).build();
    }

    public static Response created(JsonWriter body) {
        return status(201, body).build();
    }
}
