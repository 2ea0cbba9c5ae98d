package org.webhooks.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;

/** The examples of a document, held against the schemas beside them. */
final class DocumentedExamples {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;

    DocumentedExamples(String json) {
        try {
            document = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What is wrong with examples; nothing where all are as their schemas say. */
    List<String> misfits() {
        List<String> misfits = new ArrayList<>();
        for (JsonNode content : document.findValues("application/json")) {
            JsonSchema schema = SCHEMAS.getSchema(
                    ((ObjectNode) content.get("schema").deepCopy()).set("components", document.get("components")));
            content.get("examples")
                    .properties()
                    .forEach(example -> schema.validate(example.getValue().get("value"))
                            .forEach(message -> misfits.add(example.getKey() + ": " + message)));
        }
        return misfits;
    }
}
