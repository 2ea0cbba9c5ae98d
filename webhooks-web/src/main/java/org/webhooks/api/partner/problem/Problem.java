package org.webhooks.api.partner.problem;

import static org.webhooks.api.partner.problem.Shape.coded;
import static org.webhooks.api.partner.problem.Shape.named;
import static org.webhooks.api.partner.problem.Shape.plain;
import static org.webhooks.api.partner.problem.Shape.rule;

/**
 * All that this dialect complains of. Rules of fields stand in the order in which a request's are told, which is that of
 * the fields and within one the order of class-validator, whose texts they have: it runs decorators from the last to the
 * first, and judges a value that is no array by the rule for each item, too. So what is no array at all is told three
 * times. Bounds of our own speak only of values of the right type.
 */
public enum Problem {
    URL_TOO_LONG(rule(), "url must be shorter than or equal to %d characters"),
    URL_INVALID(rule(), "url must be a URL address"),
    URL_NOT_HTTPS(rule(), "url must be an HTTPS URL address"),
    URL_FORBIDDEN(rule(), "url must be a URL address that may be called: %s"),
    EVENT_UNKNOWN(rule(), "each value in events must be one of the following values: %s"),
    EVENTS_TOO_MANY(rule(), "events must contain no more than %d elements"),
    EVENTS_EMPTY(rule(), "events should not be empty"),
    EVENTS_NOT_ARRAY(rule(), "events must be an array"),
    IS_ACTIVE_NOT_BOOLEAN(rule(), "isActive must be a boolean value"),

    JSON_MALFORMED(named(400, "Bad Request"), "%s"),
    BODY_BROKE_OFF(named(400, "Bad Request"), "The request body broke off"),
    REQUEST_UNREADABLE(named(400, "Bad Request"), "The request can't be read"),
    KEY_UNKNOWN(plain(401), "Invalid or revoked API key"),
    KEY_EXPIRED(plain(401), "API key has expired"),
    FORBIDDEN(named(403, "Forbidden"), "Forbidden"),
    ROUTE_NOT_FOUND(named(404, "Not Found"), "Cannot %s %s"),
    METHOD_NOT_ALLOWED(named(405, "Method Not Allowed"), "Cannot %s %s"),
    BODY_TOO_LARGE(named(413, "Payload Too Large"), "The request body is too large"),
    BODY_NOT_JSON(
            named(415, "Unsupported Media Type"),
            "The request body must be JSON in UTF-8 (Content-Type: application/json)"),
    INTERNAL_ERROR(named(500, "Internal Server Error"), "Internal server error (incident %s)"),
    UNAVAILABLE(named(503, "Service Unavailable"), "Try again in a moment"),

    WEBHOOK_NOT_FOUND(coded(404, "webhook", "notFound"), ""),
    KEY_NOT_FOUND(coded(404, "key", "notFound"), ""),
    EVENT_NOT_FOUND(coded(404, "event", "notFound"), ""),
    DELIVERY_NOT_FOUND(coded(404, "delivery", "notFound"), ""),
    EVENT_TYPE_NOT_FOUND(coded(404, "eventType", "notFound"), ""),
    EVENT_TYPE_INVALID(coded(422, "eventType", "invalid"), "The event type is invalid"),
    EVENT_TYPE_LIMIT_REACHED(
            coded(422, "eventType", "limitReached"), "The account has as many event types as it may have"),
    EVENT_DATA_INVALID(coded(422, "event", "invalidData"), "Event data breaks the schema of its type"),
    JOB_NOT_FOUND(coded(404, "job", "notFound"), ""),
    WEBHOOK_LIMIT_REACHED(coded(422, "webhook", "limitReached"), "The account has as many webhooks as it may have"),
    WEBHOOK_INACTIVE(coded(422, "webhook", "inactive"), "The webhook is inactive"),
    EVENT_CONFLICT(coded(422, "event", "conflict"), "An event with this id was published with other content"),
    TOO_MANY_DELIVERIES(coded(422, "event", "tooManyDeliveries"), "One request must not make that many deliveries"),
    DELIVERY_UNFINISHED(coded(422, "delivery", "unfinished"), "The delivery is still under way"),
    DELIVERY_FINISHED(coded(422, "delivery", "finished"), "The delivery is already finished"),
    TOO_MANY_JOBS(coded(422, "job", "limitReached"), "The account has as many jobs open as it may have");

    @SuppressWarnings("ImmutableEnumChecker") // shapes keep nothing but texts and numbers
    private final Shape shape;

    private final String template;

    Problem(Shape shape, String template) {
        this.shape = shape;
        this.template = template;
    }

    /**
     * The sentence as the caller reads it.
     *
     * @param particular what it names, where it names something
     */
    public String sentence(Object... particular) {
        return particular.length == 0 ? template : template.formatted(particular);
    }

    /** The whole answer, the sentence as in {@link #sentence}. */
    public ErrorAnswer answer(Object... particular) {
        return shape.with(sentence(particular));
    }
}
