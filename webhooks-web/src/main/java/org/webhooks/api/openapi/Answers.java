package org.webhooks.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of one operation: those of one status are one response of the document, with an example each. */
final class Answers {
    private Answers() {}

    static Tree tree(List<Answer> answers) {
        Tree tree = new Tree();
        answers.stream()
                .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.toList()))
                .forEach((status, same) -> tree.with(String.valueOf(status), response(same)));
        return tree;
    }

    private static Tree response(List<Answer> same) {
        Tree tree = Tree.of(
                        "description",
                        same.stream().map(Answer::description).distinct().collect(Collectors.joining("; ")))
                .withUnlessEmpty("headers", headers(same));
        List<Schema> schemas = same.stream()
                .map(Answer::schema)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return schemas.isEmpty() ? tree : tree.with("content", Content.tree(Schema.anyOf(schemas), examples(same)));
    }

    private static Tree headers(List<Answer> same) {
        Tree headers = new Tree();
        same.forEach(answer ->
                answer.headers().forEach((name, schema) -> headers.with(name, Tree.of("schema", schema))));
        return headers;
    }

    private static Map<String, String> examples(List<Answer> same) {
        Map<String, String> examples = new LinkedHashMap<>();
        for (Answer answer : same) {
            if (answer.example() != null) {
                String before = examples.put(answer.exampleName(), answer.example());
                requireSame(answer, before);
            }
        }
        return examples;
    }

    private static void requireSame(Answer answer, @Nullable String before) {
        if (before != null && !before.equals(answer.example())) {
            throw new IllegalStateException(answer + " and " + before + " have one name");
        }
    }
}
