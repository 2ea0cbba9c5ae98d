package org.webhooks.api.openapi;

import java.util.Map;

/** A body: always JSON, with examples by name. */
final class Content {
    private Content() {}

    static Tree tree(Schema schema, Map<String, String> examples) {
        Tree named = new Tree();
        examples.forEach((name, example) -> named.with(name, Tree.of("value", new Tree.Raw(example))));
        return Tree.of("application/json", Tree.of("schema", schema).with("examples", named));
    }
}
