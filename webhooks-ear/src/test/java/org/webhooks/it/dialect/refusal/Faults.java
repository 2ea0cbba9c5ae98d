package org.webhooks.it.dialect.refusal;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.webhooks.it.dialect.refusal.Surface.Route;

/** Collects requests with a field that is not as its rule says. */
final class Faults {
    /** One of them. */
    record Fault(String rule, Route route, String body, Said said) {}

    private final List<Fault> all = new ArrayList<>();

    List<Fault> all() {
        return List.copyOf(all);
    }

    /** Each of these values, one after the other, in that field of an otherwise good request. */
    Faults each(String rule, Route route, String field, List<String> values, Said said) {
        for (String value : values) {
            Map<String, String> members = members(route.body());
            members.put(field, value);
            all.add(new Fault(rule, route, object(members), said));
        }
        return this;
    }

    Faults missing(String rule, Route route, String field, Said said) {
        Map<String, String> members = members(route.body());
        members.remove(field);
        return whole(rule, route, object(members), said);
    }

    /** This body. */
    Faults whole(String rule, Route route, String body, Said said) {
        all.add(new Fault(rule, route, body, said));
        return this;
    }

    private static Map<String, String> members(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Map<String, String> members = new LinkedHashMap<>();
            reader.readObject().forEach((name, value) -> members.put(name, value.toString()));
            return members;
        }
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
