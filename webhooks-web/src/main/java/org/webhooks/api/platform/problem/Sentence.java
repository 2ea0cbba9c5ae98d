package org.webhooks.api.platform.problem;

/** What this dialect says of a field that is not as it must be: {@code {"error": sentence}}, status 400. */
public enum Sentence {
    UNKNOWN_FIELD("Unknown field: %s"),
    NOT_CHANGED_HERE("is_paused can't be set: use /pause and /unpause"),
    ACCOUNT_REQUIRED("account is required"),
    ACCOUNT_INVALID("account must be an account id"),

    URL_REQUIRED("url is required"),
    URL_TOO_LONG("url must not be longer than %d characters"),
    URL_NOT_HTTPS("Webhook URL must use HTTPS"),
    URL_FORBIDDEN("Webhook URL is not allowed: %s"),
    EVENTS_REQUIRED("enabled_events is required"),
    EVENTS_TOO_MANY("enabled_events must not have more than %d patterns"),
    PATTERN_INVALID("enabled_events contains an invalid pattern: %s"),
    PATTERN_TOO_LONG("enabled_events must not contain a pattern longer than %d characters"),
    DESCRIPTION_NOT_TEXT("description must be a string"),
    DESCRIPTION_TOO_LONG("description must not be longer than %d characters"),
    IS_ACTIVE_NOT_BOOLEAN("is_active must be a boolean"),
    SECRET_INVALID("secret must be a string of %d to %d visible ASCII characters"),
    OVERLAP_INVALID("overlap_seconds must be an integer from 0 to %d"),

    RETRY_SCHEDULE_INVALID(
            "retry_schedule must be null or an array of 1 to %d ISO-8601 durations, none negative or longer than %d days"),
    LIMIT_OF_CALLS_INVALID("%s must be null or an integer from %d to %d"),
    HEADERS_INVALID("headers must be null or an object of at most %d strings"),
    HEADER_NAME_INVALID("headers has a name that is no token of at most %d characters: %s"),
    HEADER_RESERVED("headers must not have %s, which is not for endpoints to set"),
    HEADER_REPEATED("headers has %s twice"),
    HEADER_VALUE_INVALID("headers must have 1 to %d visible ASCII characters, and spaces only between them, in %s"),
    ORDERED_INVALID("ordered must be null or a boolean"),
    FILTER_INVALID("%s"),
    FORMAT_UNKNOWN("format must be null or cloudevents"),
    RECEIVED_HEADERS_INVALID("headers must be an object of strings"),
    PAYLOAD_INVALID("payload must be a string"),
    SIGNATURE_UNKNOWN("signature must be null, v1 or v1a"),

    NAME_REQUIRED("name is required"),
    NAME_INVALID("name must be a string of 1 to %d characters"),
    MAX_ENDPOINTS_INVALID("max_endpoints must be an integer from 1 to %d"),
    DERIVED_EVENTS_NOT_BOOLEAN("derived_events must be a boolean"),
    KIND_REQUIRED("kind is required"),
    KIND_UNKNOWN("kind must be one of platform, developer, branch, personal, public, store"),
    SCOPES_NOT_TEXTS("scopes must be an array of strings"),
    SCOPE_UNKNOWN("scopes contains an unknown scope: %s"),
    SCOPES_NOT_OF_KIND("scopes are only for keys of kind platform"),
    EXPIRES_AT_INVALID("expires_at must be a time in the future, in epoch milliseconds"),

    TYPE_NAME_INVALID("name must be an event type name"),
    SCHEMA_NOT_SCHEMA("schema must be an object or a boolean"),
    AUDIENCE_UNKNOWN("audience must be one of public, partner, private"),

    IDEMPOTENCY_KEY_INVALID("Idempotency-Key must be 1 to %d visible ASCII characters"),
    ONE_ACCOUNT_ONLY("events must all be of one account"),
    LIMIT_INVALID("limit must be an integer from 1 to %d"),
    HOURS_INVALID("hours must be an integer from 1 to %d"),
    CURSOR_INVALID("cursor is invalid"),
    PARAMETER_INVALID("%s must not contain U+0000"),
    MOMENT_INVALID("%s must be a time in epoch milliseconds"),
    STATE_UNKNOWN("state must be one of queued, waiting, held, delivered, failed, cancelled"),

    SINCE_REQUIRED("since is required"),
    SINCE_NOT_BEFORE_UNTIL("since must be before until"),
    STATES_INVALID("states must be a list of failed, missing or both"),
    STATE_NOT_FINAL("state must be one of delivered, failed, cancelled"),
    TYPE_INVALID("type must be an event type"),
    ENDPOINT_ID_INVALID("endpoint_id must be an endpoint id");

    private final String template;

    Sentence(String template) {
        this.template = template;
    }

    /**
     * The sentence as the caller reads it.
     *
     * @param particular what it names, where it names something
     */
    public String with(Object... particular) {
        return particular.length == 0 ? template : template.formatted(particular);
    }
}
