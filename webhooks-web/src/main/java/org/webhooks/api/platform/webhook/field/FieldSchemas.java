package org.webhooks.api.platform.webhook.field;

import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;

/** The fields of endpoints, as the dialect's document describes them. */
public final class FieldSchemas {
    public static final Schema URL = Schema.text()
            .between(1, UrlRule.MAX_CHARACTERS)
            .described(
                    "https; in development also http for localhost, 127.0.0.1 and [::1]; an internationalized host is kept in"
                            + " ASCII");
    public static final Schema PATTERNS = Schema.listOf(Schema.text()
                    .between(1, PatternsRule.MAX_CHARACTERS)
                    .described("*, a prefix that ends in .*, or the name of one event type"))
            .between(1, PatternsRule.MAX_PATTERNS);
    public static final Schema DESCRIPTION = Schema.text().atMost(DescriptionRule.MAX_CHARACTERS);

    private FieldSchemas() {}

    /** How each rule is enforced. */
    public static List<Answer> refusals() {
        return List.of(
                RefusedAnswers.of(Sentence.URL_REQUIRED),
                RefusedAnswers.of(Sentence.URL_TOO_LONG, UrlRule.MAX_CHARACTERS),
                RefusedAnswers.of(Sentence.URL_NOT_HTTPS),
                RefusedAnswers.of(Sentence.URL_FORBIDDEN, "the URL must not carry credentials"),
                RefusedAnswers.of(Sentence.EVENTS_REQUIRED),
                RefusedAnswers.of(Sentence.EVENTS_TOO_MANY, PatternsRule.MAX_PATTERNS),
                RefusedAnswers.of(Sentence.PATTERN_INVALID, "send*"),
                RefusedAnswers.of(Sentence.PATTERN_TOO_LONG, PatternsRule.MAX_CHARACTERS),
                RefusedAnswers.of(Sentence.DESCRIPTION_NOT_TEXT),
                RefusedAnswers.of(Sentence.DESCRIPTION_TOO_LONG, DescriptionRule.MAX_CHARACTERS));
    }
}
