package org.webhooks.api.openapi;

/**
 * What a request says outside of its body.
 *
 * @param in where: path, query or header
 * @param description empty where the name says it
 */
public record Parameter(String name, String in, String description, Schema schema) {
    private static final String PATH = "path";

    public static Parameter path(String name, Schema schema) {
        return new Parameter(name, PATH, "", schema);
    }

    /** One that may be left out. */
    public static Parameter query(String name, Schema schema) {
        return new Parameter(name, "query", "", schema);
    }

    /** One that may be left out. */
    public static Parameter header(String name, Schema schema) {
        return new Parameter(name, "header", "", schema);
    }

    public Parameter described(String newDescription) {
        return new Parameter(name, in, newDescription, schema);
    }

    boolean isOfPath() {
        return in.equals(PATH);
    }

    Tree tree() {
        Tree tree = Tree.of("name", name).with("in", in);
        if (isOfPath()) {
            tree.with("required", true);
        }
        return tree.withUnlessEmpty("description", description).with("schema", schema);
    }
}
