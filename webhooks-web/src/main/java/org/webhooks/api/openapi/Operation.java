package org.webhooks.api.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one method of one path does, takes and answers. Built up step by step, and changed no more once it is listed. */
public final class Operation {
    private final String method;
    private final String path;
    private final String id;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final Map<String, String> bodyExamples = new LinkedHashMap<>();
    private String tag = "";
    private String summary = "";
    private @Nullable Schema body;

    /**
     * Begins the description of an operation.
     *
     * @param method in capitals
     * @param path with its parameters in braces, as Jakarta REST has it
     * @param id unique within the document
     */
    public Operation(String method, String path, String id) {
        this.method = method;
        this.path = path;
        this.id = id;
    }

    /** Under which heading, and what it does in a few words. */
    public Operation does(String newTag, String newSummary) {
        tag = newTag;
        summary = newSummary;
        return this;
    }

    /** Which keys it takes, any of them being enough; without a call it takes every key of the dialect. */
    public Operation takes(List<String> anyOfRoles) {
        roles.addAll(anyOfRoles);
        return this;
    }

    public Operation with(Parameter... more) {
        parameters.addAll(List.of(more));
        return this;
    }

    /** A body may be left out where its schema asks for no member. */
    public Operation body(Schema schema, String example) {
        body = schema;
        bodyExamples.put("example", example);
        return this;
    }

    public Operation answers(Answer... more) {
        return answers(List.of(more));
    }

    public Operation answers(Collection<Answer> more) {
        answers.addAll(more);
        return this;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String tag() {
        return tag;
    }

    List<String> roles() {
        return List.copyOf(roles);
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    Tree tree(Collection<String> securitySchemes) {
        Tree tree = Tree.of("operationId", id)
                .with("tags", List.of(tag))
                .with("summary", summary)
                .withUnlessEmpty("security", security(securitySchemes))
                .withUnlessEmpty(
                        "parameters", parameters.stream().map(Parameter::tree).toList());
        if (body != null) {
            tree.with(
                    "requestBody",
                    Tree.of("required", body.requiresMembers()).with("content", Content.tree(body, bodyExamples)));
        }
        return tree.with("responses", Answers.tree(answers));
    }

    private List<Tree> security(Collection<String> schemes) {
        return roles.stream()
                .flatMap(role -> schemes.stream().map(scheme -> Tree.of(scheme, List.of(role))))
                .toList();
    }
}
