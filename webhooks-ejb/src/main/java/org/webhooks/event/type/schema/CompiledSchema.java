package org.webhooks.event.type.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.util.Optional;

/** A schema as the library has built it, with the count of what it has built. To be shared between threads. */
record CompiledSchema(JsonSchema schema, StepKeyword steps) {

    /** @throws Steps.TooCostly where it takes more steps than are left, or builds too much */
    Optional<Violation> violation(JsonNode data, Steps left) {
        return schema.validate(data, left::countIn).stream().findFirst().map(Violation::of);
    }

    boolean hasGrown() {
        return steps.built() > StepKeyword.MOST_AT_FIRST;
    }
}
