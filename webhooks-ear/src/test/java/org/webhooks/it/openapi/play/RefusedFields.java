package org.webhooks.it.openapi.play;

import java.util.Map;

/** Calls of the platform dialect that are refused for a field of an account, a key or an endpoint. */
final class RefusedFields {
    private static final String EVENTS = "enabled_events";
    private static final String HEADERS = "headers";

    private RefusedFields() {}

    static Map<String, Cue> cues() {
        return Cues.all(shared(), ofAccounts(), ofEndpoints(), ofSettings(), ofEventTypes());
    }

    private static Map<String, Cue> shared() {
        return Map.of(
                "UNKNOWN_FIELD", Cues.with("colour", "1"),
                "ACCOUNT_INVALID", Cues.with("account", "7"));
    }

    private static Map<String, Cue> ofAccounts() {
        return Map.ofEntries(
                Map.entry("NAME_REQUIRED", Cues.change(call -> call.without("name"))),
                Map.entry("NAME_INVALID", Cues.with("name", "7")),
                Map.entry("MAX_ENDPOINTS_INVALID", Cues.with("max_endpoints", "0")),
                Map.entry("DERIVED_EVENTS_NOT_BOOLEAN", Cues.with("derived_events", "1")),
                Map.entry("KIND_REQUIRED", Cues.change(call -> call.without("kind"))),
                Map.entry("KIND_UNKNOWN", Cues.with("kind", "\"unknown\"")),
                Map.entry("SCOPES_NOT_TEXTS", Cues.with("scopes", "7")),
                Map.entry("SCOPE_UNKNOWN", Cues.with("scopes", "[\"platform:all\"]")),
                Map.entry(
                        "SCOPES_NOT_OF_KIND",
                        Cues.change(
                                call -> call.with("kind", "\"store\"").with("scopes", "[\"platform:events:read\"]"))),
                Map.entry("EXPIRES_AT_INVALID", Cues.with("expires_at", "1")));
    }

    private static Map<String, Cue> ofEventTypes() {
        return Map.of(
                "TYPE_NAME_INVALID", Cues.change(call -> call.about("name", "a..b")),
                "SCHEMA_NOT_SCHEMA", Cues.with("schema", "7"),
                "SCHEMA_INVALID", Cues.with("schema", "{\"$ref\":\"https://example.com/\"}"),
                "EXAMPLE_INVALID", Cues.with("example", "{}"),
                "AUDIENCE_UNKNOWN",
                        Cues.change(call ->
                                call.hasBody() ? call.with("audience", "\"all\"") : call.asking("audience=all")));
    }

    private static Map<String, Cue> ofEndpoints() {
        return Map.ofEntries(
                Map.entry("URL_REQUIRED", Cues.with("url", "null")),
                Map.entry("URL_TOO_LONG", Cues.with("url", Cues.LONG_URL)),
                Map.entry("URL_NOT_HTTPS", Cues.with("url", "\"http://example.com/webhooks\"")),
                Map.entry("URL_FORBIDDEN", Cues.with("url", Cues.FORBIDDEN_URL)),
                Map.entry("EVENTS_REQUIRED", Cues.with(EVENTS, "[]")),
                Map.entry("EVENTS_TOO_MANY", Cues.with(EVENTS, Cues.tooMany("send.*"))),
                Map.entry("PATTERN_INVALID", Cues.with(EVENTS, "[\"send*\"]")),
                Map.entry("PATTERN_TOO_LONG", Cues.with(EVENTS, "[" + Cues.LONG_TEXT + "]")),
                Map.entry("DESCRIPTION_NOT_TEXT", Cues.with("description", "7")),
                Map.entry("DESCRIPTION_TOO_LONG", Cues.with("description", Cues.LONG_TEXT)),
                Map.entry("IS_ACTIVE_NOT_BOOLEAN", Cues.with("is_active", "1")),
                Map.entry("NOT_CHANGED_HERE", Cues.with("is_paused", "true")),
                Map.entry("SECRET_INVALID", Cues.with("secret", "\"short\"")),
                Map.entry("OVERLAP_INVALID", Cues.with("overlap_seconds", "-1")));
    }

    private static Map<String, Cue> ofSettings() {
        return Map.ofEntries(
                Map.entry("RETRY_SCHEDULE_INVALID", Cues.with("retry_schedule", "[]")),
                Map.entry("LIMIT_OF_CALLS_INVALID", Cues.with("rate_limit", "0")),
                Map.entry("HEADERS_INVALID", Cues.with(HEADERS, "[]")),
                Map.entry("HEADER_NAME_INVALID", Cues.with(HEADERS, "{\"X Team\":\"a\"}")),
                Map.entry("HEADER_RESERVED", Cues.with(HEADERS, "{\"Host\":\"a\"}")),
                Map.entry("RECEIVED_HEADERS_INVALID", Cues.with(HEADERS, "7")),
                Map.entry("PAYLOAD_INVALID", Cues.with("payload", "7")),
                Map.entry("HEADER_REPEATED", Cues.with(HEADERS, "{\"X-Team\":\"a\",\"x-team\":\"b\"}")),
                Map.entry("HEADER_VALUE_INVALID", Cues.with(HEADERS, "{\"X-Team\":\"\"}")),
                Map.entry("ORDERED_INVALID", Cues.with("ordered", "1")),
                Map.entry("FILTER_INVALID", Cues.with("filter", "{\"/amount\":{\"gte\":\"1\"}}")),
                Map.entry("FORMAT_UNKNOWN", Cues.with("format", "\"xml\"")),
                Map.entry("SIGNATURE_UNKNOWN", Cues.with("signature", "\"v2\"")));
    }
}
