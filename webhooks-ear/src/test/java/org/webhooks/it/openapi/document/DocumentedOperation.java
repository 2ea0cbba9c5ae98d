package org.webhooks.it.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a document says of one operation.
 *
 * @param path with the prefix of one of the document's servers, and with parameters in braces
 * @param components of the document, which schemas refer to
 */
public record DocumentedOperation(String method, String path, JsonNode description, JsonNode components) {
    private static final String CONTENT = "/content/application~1json";

    public String id() {
        return description.get("operationId").asText();
    }

    /** The body of the request that is shown; empty where none is read. */
    public String request() {
        JsonNode shown = description.at("/requestBody" + CONTENT + "/examples/example/value");
        return shown.isMissingNode() ? "" : shown.toString();
    }

    /** Every answer that is shown. */
    public List<DocumentedAnswer> answers() {
        return description.get("responses").properties().stream()
                .flatMap(response -> answers(Integer.parseInt(response.getKey()), response.getValue()))
                .toList();
    }

    private Stream<DocumentedAnswer> answers(int status, JsonNode response) {
        List<String> headers = response.path("headers").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        JsonNode content = response.at(CONTENT);
        if (content.isMissingNode()) {
            return Stream.of(new DocumentedAnswer(status, "without body", headers, content, content));
        }
        JsonNode schema = ((ObjectNode) content.get("schema").deepCopy()).set("components", components);
        return content.get("examples").properties().stream()
                .map(example -> new DocumentedAnswer(
                        status,
                        example.getKey(),
                        headers,
                        schema,
                        example.getValue().get("value")));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
