package org.webhooks.it.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A document as the server serves it. */
public final class OpenApiDocument {
    private final JsonNode root;

    public OpenApiDocument(String json) {
        root = Json.parse(json);
    }

    /** All of them, once for each prefix that its document gives their paths. */
    public List<DocumentedOperation> operations() {
        return root.get("servers").findValuesAsText("url").stream()
                .map(prefix -> prefix.equals("/") ? "" : prefix)
                .flatMap(this::operations)
                .toList();
    }

    private Stream<DocumentedOperation> operations(String prefix) {
        return root.get("paths").properties().stream()
                .flatMap(path ->
                        path.getValue().properties().stream().map(method -> operation(prefix + path.getKey(), method)));
    }

    private DocumentedOperation operation(String path, Map.Entry<String, JsonNode> method) {
        return new DocumentedOperation(
                method.getKey().toUpperCase(Locale.ROOT), path, method.getValue(), root.get("components"));
    }

    /** The body of the request that is shown for that operation. */
    public String request(String operationId) {
        return operations().stream()
                .filter(operation -> operation.id().equals(operationId))
                .findFirst()
                .orElseThrow()
                .request();
    }
}
