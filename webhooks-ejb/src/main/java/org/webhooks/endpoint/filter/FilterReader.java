package org.webhooks.endpoint.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.webhooks.endpoint.filter.Operator.Range.Side;
import org.webhooks.json.StrictJson;

/** Reads one filter, and says of one that is none where and why. */
final class FilterReader {
    private static final int MOST_VALUES = 100;
    private static final int MOST_NOTS = 3;
    private static final int MOST_CHARACTERS_OF_PLACE = 200;

    private int conditions;

    private FilterReader() {}

    static EventFilter read(String canonical) {
        byte[] json = canonical.getBytes(UTF_8);
        if (json.length > EventFilter.MOST_BYTES) {
            throw new InvalidFilter("filter must not be longer than " + EventFilter.MOST_BYTES + " bytes");
        }
        if (!(StrictJson.read(json) instanceof JsonObject object)) {
            throw new InvalidFilter("filter must be an object");
        }
        return new FilterReader().filter(object);
    }

    private EventFilter filter(JsonObject object) {
        List<Condition> read = new ArrayList<>();
        object.forEach((text, value) -> {
            Pointer pointer =
                    Pointer.of(text).orElseThrow(() -> refused(text, "is no JSON Pointer: it must begin with /"));
            read.addAll(conditions(pointer, operators(text, value, 0)));
        });
        if (conditions == 0 || conditions > EventFilter.MOST_CONDITIONS) {
            throw new InvalidFilter("filter must have 1 to " + EventFilter.MOST_CONDITIONS + " conditions");
        }
        return new EventFilter(read);
    }

    private static List<Condition> conditions(Pointer pointer, List<Operator> operators) {
        return operators.stream()
                .map(operator -> new Condition(pointer, operator))
                .toList();
    }

    private List<Operator> operators(String place, JsonValue value, int nots) {
        if (!(value instanceof JsonObject object)) {
            conditions++;
            return List.of(new Operator.OneOf(Set.of(scalar(place, value))));
        }
        if (object.isEmpty()) {
            throw refused(place, "must have an operator");
        }
        List<Operator> operators = new ArrayList<>();
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            operators.add(operator(place + " " + member.getKey(), member.getKey(), member.getValue(), nots));
        }
        return operators;
    }

    private Operator operator(String place, String name, JsonValue value, int nots) {
        if (name.equals("not")) {
            if (nots == MOST_NOTS) {
                throw refused(place, "must not stand in more than " + MOST_NOTS + " others");
            }
            return new Operator.Not(new Operator.All(operators(place, value, nots + 1)));
        }
        conditions++;
        return switch (name) {
            case "equals" -> new Operator.OneOf(Set.of(scalar(place, value)));
            case "in" -> new Operator.OneOf(scalars(place, value));
            case "prefix" -> new Operator.Prefix(text(place, value));
            case "exists" -> new Operator.Exists(flag(place, value));
            case "gt", "gte", "lt", "lte" ->
                new Operator.Range(Side.valueOf(name.toUpperCase(Locale.ROOT)), number(place, value));
            default -> throw refused(place, "is no operator: equals, in, prefix, exists, gt, gte, lt, lte, not");
        };
    }

    private static Object scalar(String place, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number(place, value);
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> Values.NULL;
            case ARRAY, OBJECT -> throw refused(place, "must be a string, number, boolean or null");
        };
    }

    private static Set<Object> scalars(String place, JsonValue value) {
        if (!(value instanceof JsonArray array) || array.isEmpty() || array.size() > MOST_VALUES) {
            throw refused(place, "must be an array of 1 to " + MOST_VALUES + " values");
        }
        Set<Object> scalars = new HashSet<>();
        array.forEach(each -> scalars.add(scalar(place, each)));
        return Set.copyOf(scalars);
    }

    private static String text(String place, JsonValue value) {
        if (value instanceof JsonString text && !text.getString().isEmpty()) {
            return text.getString();
        }
        throw refused(place, "must be a string, and not empty");
    }

    private static boolean flag(String place, JsonValue value) {
        if (value.getValueType() == JsonValue.ValueType.TRUE || value.getValueType() == JsonValue.ValueType.FALSE) {
            return value.getValueType() == JsonValue.ValueType.TRUE;
        }
        throw refused(place, "must be a boolean");
    }

    private static BigDecimal number(String place, JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().stripTrailingZeros();
        }
        throw refused(place, "must be a number");
    }

    private static InvalidFilter refused(String place, String why) {
        String shown = place.length() <= MOST_CHARACTERS_OF_PLACE
                ? place
                : place.codePoints()
                                .limit(MOST_CHARACTERS_OF_PLACE)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        + "…";
        return new InvalidFilter("filter at \"" + shown + "\" " + why);
    }
}
