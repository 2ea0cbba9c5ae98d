package org.webhooks.it.openapi.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.openapi.document.DocumentedOperation;
import org.webhooks.it.openapi.document.Json;

/**
 * A call of an operation, first as it is documented, then as it is changed. Each change answers a new call.
 *
 * @param path with its parameters in braces
 * @param ids for these parameters
 * @param query what comes after the question mark; empty where nothing does
 * @param body empty where there is none
 */
public record Call(
        Caller caller,
        String method,
        String path,
        Map<String, String> ids,
        String query,
        Map<String, String> headers,
        String body) {
    static Call of(DocumentedOperation operation, Caller caller, Map<String, String> ids) {
        String body = operation.request();
        Map<String, String> headers = body.isEmpty() ? Map.of() : Map.of("Content-Type", "application/json");
        return new Call(caller, operation.method(), operation.path(), ids, "", headers, body);
    }

    Call by(Caller another) {
        return new Call(another, method, path, ids, query, headers, body);
    }

    Call about(String parameter, String id) {
        Map<String, String> more = new HashMap<>(ids);
        more.put(parameter, id);
        return new Call(caller, method, path, more, query, headers, body);
    }

    Call asking(String newQuery) {
        return new Call(caller, method, path, ids, newQuery, headers, body);
    }

    public Call saying(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Call(caller, method, path, ids, query, more, body);
    }

    Call sending(String newBody) {
        return new Call(caller, method, path, ids, query, headers, newBody);
    }

    /** With this value, in JSON, of that member of the body. */
    Call with(String member, String json) {
        ObjectNode object = (ObjectNode) Json.parse(body);
        JsonNode value = Json.parse(json);
        return sending(object.set(member, value).toString());
    }

    Call without(String member) {
        ObjectNode object = (ObjectNode) Json.parse(body);
        object.remove(member);
        return sending(object.toString());
    }

    boolean hasBody() {
        return !body.isEmpty();
    }

    public Answer send() {
        HttpRequest.Builder request = caller.request(method, address());
        headers.forEach(request::header);
        if (hasBody()) {
            request.method(method, BodyPublishers.ofString(body));
        }
        return caller.send(request.build());
    }

    private String address() {
        String address = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        if (address.contains("{")) {
            throw new AssertionError("Nothing is made that " + address + " could be about");
        }
        return query.isEmpty() ? address : address + "?" + query;
    }
}
