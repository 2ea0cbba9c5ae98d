package org.webhooks.api.store.request;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param number from 1
 * @param size how many there are on a page
 */
public record Page(long number, int size) {
    public static final int MAX_SIZE = 100;
    public static final int USUAL_SIZE = 15;

    private static final int MAX_DIGITS = 18;

    /** Reads {@code page} and {@code per_page}; what makes no sense is read as not given, and too many as the most. */
    public static Page read(MultivaluedMap<String, String> query) {
        long number = positive(query.get("page"), 1);
        long size = positive(query.get("per_page"), USUAL_SIZE);
        return new Page(number, (int) Math.min(size, MAX_SIZE));
    }

    /** How many items are on the pages before; no list is longer than the largest number. */
    public int first() {
        long pagesBefore = Math.min(number - 1, Integer.MAX_VALUE);
        return (int) Math.min(pagesBefore * size, Integer.MAX_VALUE);
    }

    /** An empty list has one page, too. */
    public int last(int total) {
        return Math.max(1, (total + size - 1) / size);
    }

    /** Of a parameter that is repeated the last counts. */
    private static long positive(@Nullable List<String> values, long otherwise) {
        if (values == null || values.isEmpty()) {
            return otherwise;
        }
        String text = values.get(values.size() - 1).strip();
        boolean plain = !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Long.parseLong(text) : otherwise;
    }
}
