package org.webhooks.json;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Valid JSON texts of every odd spelling, with numbers that ECMAScript can keep; the same ones for the same seed. */
final class RandomJson {
    private static final List<String> NAMES = List.of(
            "a", "b", "id", "__proto__", "constructor", "", "0", "1", "10", "01", "-1", "4294967294", "4294967295");
    private static final List<String> NUMBERS =
            List.of("0", "-0", "1.50", "1E5", "100e-2", "1e21", "1e-7", "0.1", "5e-324");
    private static final String CHARACTERS = "aZ09 /\"\\\b\f\n\r\t\0\u001f\u007f\u00e9\u2028\u2029\ufeff\uffff<>&'";

    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        return value(random.nextInt(5));
    }

    private String value(int depth) {
        return space()
                + switch (random.nextInt(depth > 0 ? 8 : 5)) {
                    case 0 -> "null";
                    case 1 -> String.valueOf(random.nextBoolean());
                    case 2 -> string(randomCharacters());
                    case 3, 4 -> number();
                    case 5 -> array(depth - 1);
                    default -> object(depth - 1);
                }
                + space();
    }

    private String array(int depth) {
        List<String> elements = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            elements.add(value(depth));
        }
        return elements.isEmpty() ? "[" + space() + "]" : "[" + String.join(",", elements) + "]";
    }

    private String object(int depth) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            names.add(name());
        }
        List<String> members = names.stream()
                .map(name -> space() + string(name) + space() + ":" + value(depth))
                .toList();
        return members.isEmpty() ? "{" + space() + "}" : "{" + String.join(",", members) + "}";
    }

    private String name() {
        return switch (random.nextInt(3)) {
            case 0 -> NAMES.get(random.nextInt(NAMES.size()));
            case 1 -> String.valueOf(random.nextInt(1_000));
            default -> randomCharacters();
        };
    }

    private String number() {
        return switch (random.nextInt(6)) {
            case 0 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 1 -> String.valueOf(random.nextInt());
            case 2 -> String.valueOf(random.nextLong() >> 11);
            case 3 -> random.nextInt(3) + "." + "0".repeat(random.nextInt(9)) + random.nextInt(1_000) + "0";
            case 4 -> random.nextInt(10_000) + "." + random.nextInt(1_000) + "0e" + (random.nextInt(40) - 20);
            default -> anyDouble();
        };
    }

    private String anyDouble() {
        double number = Double.longBitsToDouble(random.nextLong());
        if (!Double.isFinite(number)) {
            return "1";
        }
        // Double.toString has more digits than needed before JDK 19, and such numbers ECMAScript does not keep
        String shortest = Stream.of("%.15e", "%.16e")
                .map(format -> String.format(Locale.ROOT, format, number))
                .filter(spelled -> Double.parseDouble(spelled) == number)
                .findFirst()
                .orElseThrow();
        return random.nextBoolean() ? shortest : shortest.toUpperCase(Locale.ROOT);
    }

    private String randomCharacters() {
        StringBuilder characters = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            if (random.nextInt(8) == 0) {
                characters.appendCodePoint(0x1F600 + random.nextInt(64));
            } else {
                characters.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
        }
        return characters.toString();
    }

    private String string(String characters) {
        StringBuilder spelled = new StringBuilder("\"");
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == '/' && random.nextBoolean()) {
                spelled.append("\\/");
            } else if (c < ' ' || c == '"' || c == '\\' || (!Character.isSurrogate(c) && random.nextInt(6) == 0)) {
                spelled.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
            } else {
                spelled.append(c);
            }
        }
        return spelled.append('"').toString();
    }

    private String space() {
        return random.nextInt(6) == 0 ? " \t\r\n".substring(random.nextInt(4)) : "";
    }
}
