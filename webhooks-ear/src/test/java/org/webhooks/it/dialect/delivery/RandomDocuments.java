package org.webhooks.it.dialect.delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * JSON documents as nobody writes them: spellings of numbers that JavaScript does not use, escapes, all of Unicode, keys in
 * an order that JavaScript does not keep. The same ones each time.
 */
final class RandomDocuments {
    private static final int DEEPEST = 4;
    private static final List<String> NAMES =
            List.of("b", "a", "10", "9", "0", "-1", "01", "4294967294", "4294967295", "__proto__", "é", "", " ");
    private static final List<String> ESCAPES = List.of(
            "\\u0000",
            "\\u001f",
            "\\/",
            "\\\"",
            "\\\\",
            "\\b",
            "\\f",
            "\\n",
            "\\r",
            "\\t",
            "\\u2028",
            "\\ud83d\\ude00");
    private static final List<String> PLAIN = List.of("é", "€", "😀", "\u2028", "/", "</script>", "x", "\u007f", "م");

    private final Random random = new Random(4);

    List<String> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> value(DEEPEST)).toList();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> number();
            case 1 -> string();
            case 2 -> oneOf(List.of("true", "false", "null"));
            case 3 -> oneOf(List.of("0", "\"\"", "[]", "{}"));
            case 4 -> several(() -> value(depth - 1)).collect(Collectors.joining(" , ", "[ ", "\n]"));
            default -> object(depth - 1);
        };
    }

    private String object(int depth) {
        Set<String> names = several(() -> oneOf(NAMES)).collect(Collectors.toCollection(LinkedHashSet::new));
        return names.stream()
                .map(name -> "\"" + name + "\": " + value(depth))
                .collect(Collectors.joining(",\t", "{", "}"));
    }

    /** In digits that a double keeps. */
    private String number() {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf(random.nextLong() >> 11);
            case 1 -> String.valueOf(random.nextInt(1000)) + "." + random.nextInt(1000) + "0";
            case 2 -> (1 + random.nextInt(9)) + "e" + (random.nextInt(600) - 300);
            case 3 -> (1 + random.nextInt(9)) + "." + random.nextInt(100_000) + "E+" + random.nextInt(30);
            case 4 -> "0.000000" + (1 + random.nextInt(999));
            default ->
                oneOf(List.of("-0", "-0.0", "0e5", "1.0", "100e-2", "9007199254740991", "5e-324", "1e21", "1e-7"));
        };
    }

    private String string() {
        return several(() -> oneOf(random.nextBoolean() ? ESCAPES : PLAIN)).collect(Collectors.joining("", "\"", "\""));
    }

    private Stream<String> several(Supplier<String> one) {
        return Stream.generate(one).limit(random.nextInt(6));
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
