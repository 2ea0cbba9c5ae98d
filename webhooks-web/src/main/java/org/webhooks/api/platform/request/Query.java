package org.webhooks.api.platform.request;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;

/** The parameters of a request's query. Of one that is repeated the first counts; an empty one was not given. */
public final class Query {
    /** The most items that a list answers with. */
    public static final int MAX_LIMIT = 100;

    static final int USUAL_LIMIT = 50;

    /** The most hours that statistics reach back: 30 days. */
    public static final int MAX_HOURS = 720;

    public static final int USUAL_HOURS = 24;

    private final MultivaluedMap<String, String> parameters;

    public Query(UriInfo uri) {
        this(uri.getQueryParameters());
    }

    Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * A text; null where it is not given.
     *
     * @throws InvalidRequest where it has U+0000, which no database keeps
     */
    public @Nullable String text(String name) {
        String value = parameters.getFirst(name);
        if (value != null && value.indexOf('\0') >= 0) {
            throw new InvalidRequest(Sentence.PARAMETER_INVALID, name);
        }
        return value == null || value.isEmpty() ? null : value;
    }

    public @Nullable String account() {
        return text("account");
    }

    public @Nullable String cursor() {
        return text("cursor");
    }

    /**
     * How many items to answer with.
     *
     * @throws InvalidRequest unless it is from 1 to {@value #MAX_LIMIT}, or not given
     */
    public int limit() {
        return wholeNumber("limit", USUAL_LIMIT, MAX_LIMIT, Sentence.LIMIT_INVALID);
    }

    /** How many rows to ask for: one more than the limit, which tells whether there are more. */
    public int rows() {
        return limit() + 1;
    }

    /**
     * How many hours to look back.
     *
     * @throws InvalidRequest unless it is from 1 to {@value #MAX_HOURS}, or not given
     */
    public int hours() {
        return wholeNumber("hours", USUAL_HOURS, MAX_HOURS, Sentence.HOURS_INVALID);
    }

    private int wholeNumber(String name, int usual, int most, Sentence sentence) {
        String text = text(name);
        if (text == null) {
            return usual;
        }
        boolean plain = text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = plain ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new InvalidRequest(sentence, most);
        }
        return number;
    }

    /**
     * A moment; null where it is not given.
     *
     * @throws InvalidRequest unless it is a number of milliseconds since 1970, before the year 10000
     */
    public @Nullable Instant moment(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return Moments.ofMillis(text).orElseThrow(() -> new InvalidRequest(Sentence.MOMENT_INVALID, name));
    }
}
