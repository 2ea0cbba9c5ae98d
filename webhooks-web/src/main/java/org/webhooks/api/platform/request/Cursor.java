package org.webhooks.api.platform.request;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;

/** Where a list goes on: the place of the last item shown, spelled so that nobody is tempted to make one up. */
public final class Cursor {
    private Cursor() {}

    /** Spells a place, which is in ASCII. */
    public static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(US_ASCII));
    }

    /**
     * Reads the place of a cursor.
     *
     * @param reader of the place; null, or an exception for an argument, is no place
     * @return null where there is no cursor
     * @throws InvalidRequest where it is none of ours
     */
    public static <T> @Nullable T read(@Nullable String cursor, Function<String, @Nullable T> reader) {
        return cursor == null ? null : place(cursor, reader);
    }

    private static <T> T place(String cursor, Function<String, @Nullable T> reader) {
        try {
            T place = reader.apply(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII));
            if (place != null) {
                return place;
            }
        } catch (IllegalArgumentException | java.time.DateTimeException notOurs) {
            // answered below, as a place that reads as nothing is
        }
        throw new InvalidRequest(Sentence.CURSOR_INVALID);
    }
}
