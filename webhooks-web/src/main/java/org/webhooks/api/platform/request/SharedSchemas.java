package org.webhooks.api.platform.request;

import java.util.List;
import java.util.stream.Stream;
import org.webhooks.PublicId;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;

/** What many routes take and answer, as the dialect's document says it. */
public final class SharedSchemas {
    /** {@code true}, for what was done and has nothing to show. */
    public static final Schema SUCCESS =
            Schema.object().has("success", Schema.exactly(true)).named("Success");

    public static final Schema ACCOUNT_ID = numbered(PublicId.ACCOUNT);
    public static final Schema EVENT_ID = unique(PublicId.EVENT);

    /** The account, as a field of a request. */
    public static final Schema ACCOUNT =
            ACCOUNT_ID.described("Needed with the admin key only; the query may name it instead");

    /** The body of a route that has nothing to be told but the account. */
    public static final Schema ACCOUNT_ONLY =
            Schema.object().mayHave(Fields.ACCOUNT, ACCOUNT).named("AccountOnly");

    public static final Parameter LIMIT = Parameter.query(
            "limit", Schema.integer().between(1, Query.MAX_LIMIT).unless(Query.USUAL_LIMIT));
    public static final Parameter CURSOR =
            Parameter.query("cursor", Schema.text()).described("The nextCursor of the page before");
    public static final Parameter SINCE =
            Parameter.query("since", moment("A moment")).described("Not before");
    public static final Parameter UNTIL =
            Parameter.query("until", moment("A moment")).described("Before");
    public static final Parameter TYPE = Parameter.query("type", Schema.text());

    private SharedSchemas() {}

    /** An id that is a prefix and a number. */
    public static Schema numbered(String prefix) {
        return Schema.text().matching("^" + prefix + "[1-9][0-9]{0,17}$");
    }

    /** An id that is a prefix and a UUID. */
    public static Schema unique(String prefix) {
        return Schema.text().matching("^" + prefix + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");
    }

    public static Schema moment(String which) {
        return Schema.integer().format("int64").atLeast(0).described(which + ", in milliseconds since 1970");
    }

    public static Schema page(String items, Schema item) {
        return Schema.object()
                .has(items, Schema.listOf(item).atMost(Query.MAX_LIMIT))
                .has("nextCursor", Schema.text().nullable())
                .has("hasMore", Schema.flag());
    }

    /** What every route answers whose body may name the account. */
    public static List<Answer> refusalsOfBodies() {
        return Stream.concat(Stream.of(RefusedAnswers.of(Sentence.ACCOUNT_INVALID)), RefusedAnswers.ofBodies().stream())
                .toList();
    }

    /** What every list answers that goes on page by page. */
    public static List<Answer> refusalsOfPages() {
        return List.of(
                RefusedAnswers.of(Sentence.LIMIT_INVALID, Query.MAX_LIMIT),
                RefusedAnswers.of(Sentence.CURSOR_INVALID),
                RefusedAnswers.of(Sentence.PARAMETER_INVALID, CURSOR.name()));
    }

    /** What every list answers that is cut out by time. */
    public static Answer refusalOfMoments() {
        return RefusedAnswers.of(Sentence.MOMENT_INVALID, SINCE.name());
    }
}
