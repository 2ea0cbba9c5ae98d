package org.webhooks.endpoint.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON Pointer (RFC 6901). */
record Pointer(List<String> tokens) {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("~(?![01])");
    private static final int MOST_DIGITS_OF_INDEX = 6;

    /** Empty where the text is none. */
    static Optional<Pointer> of(String text) {
        if (text.isEmpty()) {
            return Optional.of(new Pointer(List.of()));
        }
        if (text.charAt(0) != '/' || BROKEN_ESCAPE.matcher(text).find()) {
            return Optional.empty();
        }
        return Optional.of(new Pointer(Arrays.stream(text.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList()));
    }

    /** What is there; null where there is nothing. */
    @Nullable
    Object in(Object document) {
        Object place = document;
        for (String token : tokens) {
            place = next(place, token);
            if (place == null) {
                return null;
            }
        }
        return place;
    }

    private static @Nullable Object next(Object place, String token) {
        if (place instanceof Map<?, ?> object) {
            return object.get(token);
        }
        if (place instanceof List<?> array && isIndex(token)) {
            int index = Integer.parseInt(token);
            return index < array.size() ? array.get(index) : null;
        }
        return null;
    }

    private static boolean isIndex(String token) {
        return !token.isEmpty()
                && token.length() <= MOST_DIGITS_OF_INDEX
                && (token.length() == 1 || token.charAt(0) != '0')
                && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
