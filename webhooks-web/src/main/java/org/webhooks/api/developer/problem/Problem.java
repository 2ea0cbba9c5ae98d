package org.webhooks.api.developer.problem;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonWriter;

/**
 * Each refusal of this dialect, word for word. Those of endpoints are one sentence, with details where one field is to
 * blame; those of requests as such are a title and a message.
 */
public enum Problem {
    URL_REQUIRED(400, "URL is required"),
    URL_INVALID(400, "Invalid URL format"),
    URL_NOT_HTTPS(400, "Only HTTPS URLs are allowed in production"),
    URL_FORBIDDEN(400, "URL is not allowed", "url", "%s"),
    EVENTS_MISSING(400, "Invalid event types", "events", "Must be a non-empty array of event types"),
    EVENTS_TOO_MANY(400, "Invalid event types", "events", "Must not have more than %s event types"),
    EVENT_UNKNOWN(400, "Invalid event types", "events", "Not a supported event type at index %s"),
    IS_ACTIVE_NOT_BOOLEAN(400, "isActive must be a boolean"),
    TOO_MANY_ENDPOINTS(400, "Maximum %s webhooks allowed per developer"),
    ENDPOINT_NOT_FOUND(404, "Webhook not found"),

    BAD_REQUEST(400, "Bad Request", "Invalid request parameters"),
    BODY_BROKE_OFF(400, "Bad Request", "The request body broke off"),
    UNAUTHORIZED(401, "Unauthorized", "Invalid or missing developer token"),
    ROUTE_NOT_FOUND(404, "Not Found", "No such route"),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed", "This route does not take this method"),
    BODY_TOO_LARGE(413, "Payload Too Large", "The request body is too large"),
    NOT_JSON(415, "Unsupported Media Type", "The request body must be JSON in UTF-8 (Content-Type: application/json)"),
    INTERNAL_ERROR(500, "Internal Server Error", "Something went wrong here (incident %s)"),
    UNAVAILABLE(503, "Service Unavailable", "Try again in a moment");

    private final int status;
    private final String error;
    private final @Nullable String message;
    private final @Nullable String field;
    private final @Nullable String detail;

    Problem(int status, String error) {
        this(status, error, null, null, null);
    }

    Problem(int status, String error, String message) {
        this(status, error, message, null, null);
    }

    Problem(int status, String error, String field, String detail) {
        this(status, error, null, field, detail);
    }

    Problem(int status, String error, @Nullable String message, @Nullable String field, @Nullable String detail) {
        this.status = status;
        this.error = error;
        this.message = message;
        this.field = field;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    /** The answer where the text names nothing particular. */
    public Answer plainly() {
        return about("");
    }

    /** The answer that names this in its text. */
    public Answer about(Object particular) {
        return new Answer(this, String.valueOf(particular));
    }

    /** As {@link #plainly}, for filters. */
    public Response response() {
        return plainly().response();
    }

    JsonWriter body(String particular) {
        JsonWriter json = new JsonWriter().beginObject().member("error", error.formatted(particular));
        if (message != null) {
            json.member("message", message.formatted(particular));
        }
        if (field != null && detail != null) {
            json.name("details")
                    .beginObject()
                    .member(field, detail.formatted(particular))
                    .endObject();
        }
        return json.endObject();
    }
}
