package org.webhooks.api.openapi;

import java.util.List;
import java.util.Locale;
import org.webhooks.api.caller.PresentedKey;

/**
 * A dialect's OpenAPI 3.1 document.
 *
 * @param address where it is served: {@code /openapi}, or one segment below it
 * @param prefixes under each of which all its paths are served; an empty one is the server itself
 */
public record ApiDocument(
        String address, String title, String description, List<String> prefixes, List<Operation> operations) {
    private static final String BEARER = "bearer";
    private static final String API_KEY = "apiKey";
    private static final List<String> KEYS = List.of(BEARER, API_KEY);

    /** The document's JSON text. */
    public String json() {
        Tree document = Tree.of("openapi", "3.1.0")
                .with("info", info())
                .with("servers", prefixes.stream().map(ApiDocument::server).toList())
                .with(
                        "security",
                        KEYS.stream().map(key -> Tree.of(key, List.of())).toList())
                .with("tags", tags())
                .with("paths", paths());
        return TreeWriter.write(document, Tree.of("securitySchemes", securitySchemes()));
    }

    private Tree info() {
        return Tree.of("title", title)
                .with("version", "1")
                .with("description", description)
                .with("license", Tree.of("name", "Apache-2.0").with("identifier", "Apache-2.0"));
    }

    private static Tree server(String prefix) {
        return Tree.of("url", prefix.isEmpty() ? "/" : prefix);
    }

    private List<Tree> tags() {
        return operations.stream()
                .map(Operation::tag)
                .distinct()
                .map(tag -> Tree.of("name", tag))
                .toList();
    }

    private Tree paths() {
        Tree paths = new Tree();
        for (Operation operation : operations) {
            paths.below(operation.path()).with(operation.method().toLowerCase(Locale.ROOT), operation.tree(KEYS));
        }
        return paths;
    }

    private static Tree securitySchemes() {
        return Tree.of(BEARER, Tree.of("type", "http").with("scheme", "bearer"))
                .with(API_KEY, Tree.of("type", "apiKey").with("in", "header").with("name", PresentedKey.HEADER));
    }
}
