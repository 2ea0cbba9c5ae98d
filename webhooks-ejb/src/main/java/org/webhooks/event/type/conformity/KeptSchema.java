package org.webhooks.event.type.conformity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.webhooks.event.type.schema.DataSchema;
import org.webhooks.event.type.schema.Violation;

/**
 * What is known of the schema of one event type.
 *
 * @param schema null where the type has none
 */
record KeptSchema(@Nullable DataSchema schema) {

    /** By what it is found: another version of the account's schemas may have another one. */
    record Key(long accountId, long schemasVersion, String type) {}

    Optional<Violation> violation(String data) {
        return schema == null ? Optional.empty() : schema.violation(data);
    }

    int size() {
        return schema == null ? 0 : schema.size();
    }
}
