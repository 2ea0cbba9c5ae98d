package org.webhooks.event.type.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import java.util.Locale;
import org.webhooks.event.type.schema.tree.InvalidSchema;
import org.webhooks.event.type.schema.tree.JsonNodes;
import org.webhooks.event.type.schema.tree.LinearPattern;
import org.webhooks.event.type.schema.tree.SchemaTree;
import org.webhooks.json.MalformedJson;

/**
 * Compiles schemas. The library keeps what it builds for each path through references, for as long as the factory or the
 * schema is kept: hence a factory for each, and none for all.
 */
final class SchemaCompiler {
    private SchemaCompiler() {}

    /**
     * Compiles a schema that has been judged, for data.
     *
     * @throws InvalidSchema where it is not taken
     */
    static CompiledSchema compile(String schema) {
        SchemaTree tree = SchemaTree.of(read(schema));
        StepKeyword steps = new StepKeyword();
        try {
            JsonSchema compiled = factory(steps).getSchema(tree.with(StepKeyword.NAME), config());
            compiled.initializeValidators();
            if (steps.built() > StepKeyword.MOST_AT_FIRST) {
                throw tooLarge();
            }
            return new CompiledSchema(compiled, steps);
        } catch (JsonSchemaException notTaken) {
            throw notTaken.getCause() instanceof Steps.TooCostly
                    ? tooLarge()
                    : new InvalidSchema("", Violation.shortened(String.valueOf(notTaken.getMessage())));
        }
    }

    /** @throws InvalidSchema where it is no schema by the meta-schema */
    static void judgeByMetaSchema(String schema) {
        JsonNode node = read(schema);
        SchemaTree.of(node);
        JsonSchema metaSchema = factory(new StepKeyword()).getSchema(SchemaLocation.of(SchemaId.V202012), config());
        metaSchema.validate(node).stream().findFirst().map(Violation::of).ifPresent(violation -> {
            throw new InvalidSchema(violation.pointer(), violation.rule());
        });
    }

    private static InvalidSchema tooLarge() {
        return new InvalidSchema("", "is too large once its references are followed");
    }

    private static JsonNode read(String schema) {
        try {
            return JsonNodes.of(schema);
        } catch (MalformedJson malformed) {
            throw new InvalidSchema("", String.valueOf(malformed.getMessage()));
        }
    }

    private static JsonSchemaFactory factory(StepKeyword steps) {
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keyword(steps)
                .build();
        return JsonSchemaFactory.builder()
                .metaSchema(dialect)
                .defaultMetaSchemaIri(dialect.getIri())
                .schemaLoaders(loaders -> loaders.add(new MetaSchemas()))
                .enableSchemaCache(false)
                .build();
    }

    private static SchemaValidatorsConfig config() {
        return SchemaValidatorsConfig.builder()
                .locale(Locale.ENGLISH)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(LinearPattern::of)
                .failFast(true)
                .build();
    }
}
