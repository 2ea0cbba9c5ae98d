package org.webhooks.api.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonWriter;

/** What this dialect answers with a status, a code for programs and a sentence for people. */
public enum Problem {
    UNAUTHORIZED(401, "unauthorized", "Invalid or missing API key"),
    ADMIN_ONLY(403, "forbidden", "Admin key required"),
    INSUFFICIENT_SCOPE(403, "forbidden", "Insufficient scope. Required: %s"),
    INVALID_JSON(400, "invalid_json", "%s"),
    BODY_BROKE_OFF(400, "bad_request", "The request body broke off"),
    BAD_REQUEST(400, "bad_request", "The request can't be read"),
    ROUTE_NOT_FOUND(404, "not_found", "No such route"),
    ACCOUNT_NOT_FOUND(404, "not_found", "Account not found"),
    KEY_NOT_FOUND(404, "not_found", "API key not found"),
    ENDPOINT_NOT_FOUND(404, "not_found", "Webhook endpoint not found"),
    EVENT_NOT_FOUND(404, "not_found", "Event not found"),
    DELIVERY_NOT_FOUND(404, "not_found", "Delivery not found"),
    EVENT_TYPE_NOT_FOUND(404, "not_found", "Event type not found"),
    JOB_NOT_FOUND(404, "not_found", "Job not found"),
    METHOD_NOT_ALLOWED(405, "method_not_allowed", "This route does not take this method"),
    TOO_MANY_ENDPOINTS(409, "limit_reached", "The account has as many webhook endpoints as it may have"),
    TOO_MANY_EVENT_TYPES(409, "limit_reached", "An account must not have more than 1000 event types"),
    ENDPOINT_DISABLED(409, "endpoint_disabled", "Webhook endpoint is disabled"),
    EVENT_CONFLICT(409, "conflict", "An event with this eventId or Idempotency-Key was published with other content"),
    DELIVERY_UNFINISHED(409, "conflict", "Delivery is still under way"),
    DELIVERY_FINISHED(409, "conflict", "Delivery is already finished"),
    TOO_MANY_JOBS(409, "limit_reached", "The account has 20 jobs open: wait for one to end, or cancel one"),
    BODY_TOO_LARGE(413, "payload_too_large", "The request body is too large"),
    EVENT_TOO_LARGE(413, "payload_too_large", "%s"),
    NOT_JSON(415, "unsupported_media_type", "The request body must be JSON in UTF-8 (Content-Type: application/json)"),
    EVENT_DATA_INVALID(422, "invalid_data", "%s"),
    TOO_MANY_DELIVERIES(422, "too_many_deliveries", "One request must not make more than 100000 deliveries"),
    TOO_MANY_EVENTS(422, "too_many_events", "The account may publish %d events a minute: send smaller batches"),
    RATE_LIMITED(429, "rate_limited", "Rate limit exceeded"),
    TOO_MANY_FAILURES(429, "rate_limited", "Too many requests with an invalid API key"),
    INTERNAL_ERROR(500, "internal_error", "Something went wrong here (incident %s)"),
    UNAVAILABLE(503, "unavailable", "Try again in a moment");

    private static final int RETRY_AFTER_SECONDS = 1;

    private final int status;
    private final String code;
    private final String sentence;

    Problem(int status, String code, String sentence) {
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    /**
     * The whole answer.
     *
     * @param particular what the sentence names, where it names something
     */
    public Response answer(Object... particular) {
        return this == UNAVAILABLE
                ? answerAfter(RETRY_AFTER_SECONDS)
                : JsonAnswer.status(status, body(particular)).build();
    }

    /** The whole answer, telling after how many seconds to come again. */
    public Response answerAfter(int seconds) {
        return JsonAnswer.status(status, body())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    public JsonWriter body(Object... particular) {
        return new JsonWriter()
                .beginObject()
                .member("error", code)
                .member("message", particular.length == 0 ? sentence : sentence.formatted(particular))
                .endObject();
    }
}
