package org.webhooks.api.platform.account;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.account.key.KeyKind;
import org.webhooks.account.key.Scope;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Excerpt;
import org.webhooks.api.platform.request.Fields;

/**
 * A wish for a key.
 *
 * @param name empty where none was given
 * @param expiresAt null where it never does
 */
record KeyRequest(
        KeyKind kind,
        String name,
        Set<Scope> scopes,
        @Nullable Instant expiresAt) {
    static final Set<String> FIELDS = Set.of("kind", "name", "scopes", "expires_at");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static KeyRequest read(Fields fields, Instant now) {
        KeyKind kind = kind(fields);
        String name = AccountRequests.name(fields);
        return new KeyRequest(kind, name == null ? "" : name, scopes(fields, kind), expiresAt(fields, now));
    }

    private static KeyKind kind(Fields fields) {
        if (!fields.has("kind")) {
            throw new InvalidRequest(Sentence.KIND_REQUIRED);
        }
        return fields.text("kind").flatMap(KeyKind::named).orElseThrow(() -> new InvalidRequest(Sentence.KIND_UNKNOWN));
    }

    private static Set<Scope> scopes(Fields fields, KeyKind kind) {
        if (!fields.has("scopes")) {
            return kind == KeyKind.PLATFORM ? Scope.unlessNamed() : Set.of();
        }
        JsonArray names = fields.array("scopes").orElseThrow(() -> new InvalidRequest(Sentence.SCOPES_NOT_TEXTS));
        if (kind != KeyKind.PLATFORM) {
            throw new InvalidRequest(Sentence.SCOPES_NOT_OF_KIND);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        names.forEach(name -> scopes.add(scope(name)));
        return scopes;
    }

    private static Scope scope(JsonValue item) {
        if (!(item instanceof JsonString name)) {
            throw new InvalidRequest(Sentence.SCOPES_NOT_TEXTS);
        }
        return Scope.named(name.getString())
                .orElseThrow(() -> new InvalidRequest(Sentence.SCOPE_UNKNOWN, Excerpt.of(name.getString())));
    }

    private static @Nullable Instant expiresAt(Fields fields, Instant now) {
        if (!fields.has("expires_at")) {
            return null;
        }
        long millis = fields.integer("expires_at").orElse(0);
        if (millis <= now.toEpochMilli() || millis > LATEST.toEpochMilli()) {
            throw new InvalidRequest(Sentence.EXPIRES_AT_INVALID);
        }
        return Instant.ofEpochMilli(millis);
    }
}
