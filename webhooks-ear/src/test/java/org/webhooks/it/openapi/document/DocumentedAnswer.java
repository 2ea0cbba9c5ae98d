package org.webhooks.it.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import org.webhooks.it.api.Answer;

/**
 * An answer that a document shows.
 *
 * @param name of the example
 * @param headers that every answer of this status has
 * @param schema of the body, with what it refers to; missing where there is no body
 * @param body missing where there is none
 */
public record DocumentedAnswer(int status, String name, List<String> headers, JsonNode schema, JsonNode body) {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final int FIRST_REFUSAL = 400;

    public boolean isRefusal() {
        return status >= FIRST_REFUSAL;
    }

    /** What is refused is refused in these very words; in what succeeds, values may be the server's own. */
    public void assertMatches(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(headers)
                .allSatisfy(name ->
                        assertThat(answer.headers().firstValue(name)).as(name).isPresent());
        if (body.isMissingNode()) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        JsonNode actual = Json.parse(answer.body());
        assertThat(SCHEMAS.getSchema(schema).validate(actual)).as(answer.body()).isEmpty();
        if (isRefusal()) {
            assertThat(answer.body()).isEqualTo(body.toString());
        } else {
            Likeness.assertLike(body, actual);
        }
    }

    @Override
    public String toString() {
        return status + " " + name;
    }
}
