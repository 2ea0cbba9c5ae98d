package org.webhooks.api.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The routes that a document describes, as {@code GET /path}. */
public final class DocumentedRoutes {
    private final ApiDocument document;

    public DocumentedRoutes(ApiDocument document) {
        this.document = document;
    }

    Set<String> all() {
        Set<String> routes = new TreeSet<>();
        for (String prefix : document.prefixes()) {
            document.operations()
                    .forEach(operation -> routes.add(operation.method() + " " + prefix + operation.path()));
        }
        return routes;
    }

    /** Which keys each route takes. */
    public Map<String, List<String>> roles() {
        Map<String, List<String>> roles = new TreeMap<>();
        document.operations()
                .forEach(operation -> roles.put(operation.method() + " " + operation.path(), operation.roles()));
        return roles;
    }
}
