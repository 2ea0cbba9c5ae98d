package org.webhooks.api.platform.eventtype;

import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.Refusal;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.webhook.field.DescriptionRule;
import org.webhooks.event.request.EventNames;
import org.webhooks.event.type.Audience;
import org.webhooks.event.type.EventTypeContent;

/** Reads what a caller says of an event type. What is left out is not said, whatever was said before. */
final class EventTypeRequests {
    static final Set<String> FIELDS = Set.of("description", "schema", "example", "audience", Fields.ACCOUNT);

    private static final Set<ValueType> TYPES_OF_SCHEMAS = Set.of(ValueType.OBJECT, ValueType.TRUE, ValueType.FALSE);

    private EventTypeRequests() {}

    static String name(String ofPath) {
        if (!EventNames.isValid(ofPath)) {
            throw new InvalidRequest(Sentence.TYPE_NAME_INVALID);
        }
        return ofPath;
    }

    /** A name that is none is nobody's. @throws Refusal EVENT_TYPE_NOT_FOUND */
    static String existing(String ofPath) {
        if (!EventNames.isValid(ofPath)) {
            throw new Refusal(Refusal.Reason.EVENT_TYPE_NOT_FOUND);
        }
        return ofPath;
    }

    static EventTypeContent content(Fields fields) {
        String description = DescriptionRule.read(fields);
        return new EventTypeContent(
                description == null ? "" : description,
                schema(fields),
                fields.value("example").map(JsonValue::toString).orElse(null),
                fields.has("audience") ? audience(fields.text("audience").orElse("")) : Audience.PUBLIC);
    }

    static @Nullable Audience audienceOrAll(@Nullable String ofQuery) {
        return ofQuery == null ? null : audience(ofQuery);
    }

    private static Audience audience(String word) {
        return Audience.spelled(word).orElseThrow(() -> new InvalidRequest(Sentence.AUDIENCE_UNKNOWN));
    }

    private static @Nullable String schema(Fields fields) {
        JsonValue schema = fields.value("schema").orElse(null);
        if (schema != null && !TYPES_OF_SCHEMAS.contains(schema.getValueType())) {
            throw new InvalidRequest(Sentence.SCHEMA_NOT_SCHEMA);
        }
        return schema == null ? null : schema.toString();
    }
}
