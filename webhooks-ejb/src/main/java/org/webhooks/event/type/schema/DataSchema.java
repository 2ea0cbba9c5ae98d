package org.webhooks.event.type.schema;

import com.networknt.schema.JsonSchemaException;
import java.util.Optional;
import org.webhooks.event.type.schema.tree.InvalidSchema;
import org.webhooks.event.type.schema.tree.JsonNodes;
import org.webhooks.json.MalformedJson;

/** The schema of an event type's data. To be shared between threads. */
public final class DataSchema {
    private final String text;

    /** Grows with the paths through recursive references that data takes: what has grown is built anew. */
    private volatile CompiledSchema compiled;

    private DataSchema(String text) {
        this.text = text;
        this.compiled = SchemaCompiler.compile(text);
    }

    /**
     * Compiles a schema.
     *
     * @throws InvalidSchema where it is not taken
     */
    public static DataSchema of(String text) {
        return new DataSchema(text);
    }

    /**
     * What of the data breaks the schema first; empty where nothing does.
     *
     * @param data canonical JSON
     */
    public Optional<Violation> violation(String data) {
        return violation(data, CheckBudget.forDataOf(data.length()));
    }

    /** The same for one event of several, whose checks have a budget in common. */
    public Optional<Violation> violation(String data, CheckBudget budget) {
        try {
            return small().violation(JsonNodes.of(data), Steps.forDataOf(data.length(), budget));
        } catch (MalformedJson numberTooLarge) {
            return Optional.of(new Violation("", String.valueOf(numberTooLarge.getMessage())));
        } catch (Steps.TooCostly tooCostly) {
            return Optional.of(new Violation("", String.valueOf(tooCostly.getMessage())));
        } catch (JsonSchemaException | StackOverflowError tooCostly) {
            // the library's own is about the limit of what is built: all else was tried when the schema was compiled
            return Optional.of(new Violation("", String.valueOf(new Steps.TooCostly().getMessage())));
        }
    }

    /** How much it keeps, in subschemas built by now. */
    public int size() {
        return compiled.steps().built();
    }

    private CompiledSchema small() {
        CompiledSchema known = compiled;
        if (known.hasGrown()) {
            known = SchemaCompiler.compile(text);
            compiled = known;
        }
        return known;
    }
}
