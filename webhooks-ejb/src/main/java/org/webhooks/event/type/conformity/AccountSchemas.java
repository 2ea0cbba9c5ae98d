package org.webhooks.event.type.conformity;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.webhooks.event.type.schema.DataSchema;

/** What is known of the schemas of one account since one version of them. For many threads. */
final class AccountSchemas {
    /** Of all compiled ones together, which leaves room for other accounts. */
    static final int MOST_SUBSCHEMAS = KeptSchemas.MOST_SUBSCHEMAS / 10;

    /** Names take about as much as a subschema. */
    private static final int NAMES_IN_A_SUBSCHEMA = 4;

    private static final float LOAD_FACTOR = 0.75f;

    private final long version;
    private final Set<String> typesWithSchema;
    private final Set<String> unusable = ConcurrentHashMap.newKeySet();
    private final Map<String, DataSchema> compiled = new LinkedHashMap<>(16, LOAD_FACTOR, true);

    AccountSchemas(long version, Set<String> typesWithSchema) {
        this.version = version;
        this.typesWithSchema = typesWithSchema;
    }

    /** What was read later is as good for an event of an earlier version: it is stored by the version of now only. */
    boolean isOf(long wanted) {
        return version >= wanted;
    }

    boolean hasSchema(String type) {
        return typesWithSchema.contains(type) && !unusable.contains(type);
    }

    /** The type's schema can't be used as it is. @return whether that is new */
    boolean leaveOut(String type) {
        return unusable.add(type);
    }

    /** Null where it has not been compiled, or was dropped. */
    synchronized @Nullable DataSchema find(String type) {
        return compiled.get(type);
    }

    synchronized void keep(String type, DataSchema schema) {
        compiled.put(type, schema);
    }

    /** How much is kept after the eldest were dropped for which there is no room, in subschemas. */
    synchronized int dropEldest() {
        int subschemas = compiled.values().stream().mapToInt(DataSchema::size).sum();
        Iterator<DataSchema> eldest = compiled.values().iterator();
        while (subschemas > MOST_SUBSCHEMAS) {
            subschemas -= eldest.next().size();
            eldest.remove();
        }
        return 1 + typesWithSchema.size() / NAMES_IN_A_SUBSCHEMA + subschemas;
    }
}
