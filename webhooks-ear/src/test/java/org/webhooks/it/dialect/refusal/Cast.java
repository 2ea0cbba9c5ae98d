package org.webhooks.it.dialect.refusal;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Key;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;

/**
 * Who plays in the cases of one dialect.
 *
 * @param tenant the account whose caller makes bad requests; it was made before what the others have
 * @param endpoint its own
 * @param strangers ids, by what they are, that are nobody's to the caller
 * @param strangeKeys keys, by what they are, that the dialect does not know
 */
record Cast(
        Tenant tenant,
        Caller caller,
        Registered endpoint,
        Map<String, String> strangers,
        Map<String, String> strangeKeys) {
    private static final URI TARGET = URI.create("https://example.com/");
    private static final List<String> KINDS = List.of("platform", "developer", "branch", "personal", "public", "store");

    static Cast of(Surface surface, Tenant tenant, Tenant other) {
        Dialect dialect = surface.dialect();
        Caller caller = dialect.caller(tenant);
        String request = dialect.request(TARGET, dialect.eventType());
        Registered endpoint = dialect.register(caller, request);
        Registered deleted = dialect.register(caller, request);
        deleted.delete();
        Registered foreign = dialect.register(dialect.caller(other), request);

        Map<String, String> strangers = new LinkedHashMap<>();
        strangers.put("another account's id", foreign.id());
        strangers.put("another dialect's id", idOfAnotherDialect(dialect, tenant));
        strangers.put("a deleted endpoint's id", deleted.id());
        surface.strangeIds().forEach(id -> strangers.put("the id " + id, id));
        strangers.put("an id with a digit too many", endpoint.id() + "0");
        strangers.put("an id with a zero before it", "0" + endpoint.id());
        strangers.put("an id with a matrix parameter", endpoint.id() + ";x=1");
        strangers.put("an id that is no UTF-8", "%ff");
        return new Cast(tenant, caller, endpoint, strangers, strangeKeys(tenant, caller.key(), surface.keyKinds()));
    }

    /** Of the same account; the platform and stores spell the same number, the others can't spell it here. */
    private static String idOfAnotherDialect(Dialect dialect, Tenant tenant) {
        Dialect another = dialect == Dialect.PLATFORM ? Dialect.STORE : Dialect.PLATFORM;
        Registered sibling = another.register(another.caller(tenant), another.request(TARGET, another.eventType()));
        return switch (dialect) {
            case STORE -> sibling.id().replace("whep_", "");
            case PLATFORM -> "whep_" + sibling.id();
            case DEVELOPER, PARTNER -> sibling.id();
        };
    }

    private static Map<String, String> strangeKeys(Tenant tenant, String own, List<String> ownKinds) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("no key", "");
        keys.put("a key that nobody has", "not-a-token");
        keys.put("a key one character short", own.substring(0, own.length() - 1));
        keys.put("a key one character too long", own + "0");
        keys.put("a key in upper case", own.toUpperCase(Locale.ROOT) + "X");
        keys.put("a very long key", "x".repeat(2000));
        keys.put("a prefix alone", own.substring(0, own.lastIndexOf('_') + 1));
        Key revoked = Key.ofKind(tenant, ownKinds.get(0));
        revoked.revoke();
        keys.put("a revoked key", revoked.text());
        KINDS.stream()
                .filter(kind -> !ownKinds.contains(kind))
                .forEach(kind -> keys.put(
                        "a key of kind " + kind, Key.ofKind(tenant, kind).text()));
        return keys;
    }
}
