package org.webhooks.event.type.conformity;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas that were asked for lately, compiled; also which types have none. For many threads. */
final class KeptSchemas {
    private static final int MOST = 1_000;

    /** Of all of them together: a subschema takes about a kilobyte. */
    private static final int MOST_SUBSCHEMAS = 100_000;

    /** Schemas grow while they are used, each by some thousand at most. */
    private static final int USES_BETWEEN_LOOKS = 32;

    private static final float LOAD_FACTOR = 0.75f;

    private final Map<KeptSchema.Key, KeptSchema> byKey = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    private int uses;

    /** Null where nobody knows. */
    synchronized @Nullable KeptSchema find(KeptSchema.Key key) {
        if (++uses % USES_BETWEEN_LOOKS == 0) {
            dropEldest();
        }
        return byKey.get(key);
    }

    synchronized void keep(KeptSchema.Key key, KeptSchema schema) {
        byKey.put(key, schema);
        dropEldest();
    }

    private void dropEldest() {
        int subschemas = byKey.values().stream().mapToInt(KeptSchema::size).sum();
        Iterator<KeptSchema> eldest = byKey.values().iterator();
        while (subschemas > MOST_SUBSCHEMAS || byKey.size() > MOST) {
            subschemas -= eldest.next().size();
            eldest.remove();
        }
    }
}
