package org.webhooks.api.store.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.webhooks.Refusal;
import org.webhooks.Refusal.Reason;
import org.webhooks.json.MalformedJson;
import org.webhooks.json.StrictJson;

class FailureMapperTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACCOUNT_NOT_FOUND  | 401 | Unauthenticated.
            KEY_NOT_FOUND      | 401 | Unauthenticated.
            ENDPOINT_NOT_FOUND | 404 | Webhook not found
            TOO_MANY_ENDPOINTS | 422 | The store has as many webhooks as it may have
            EVENT_NOT_FOUND    | 422 | The request can't be carried out
            BUSY               | 503 | Try again in a moment
            """)
    void saysEachRefusalInItsWords(Reason reason, int status, String message) {
        assertAnswer(new Refusal(reason), status, message);
    }

    @ParameterizedTest
    @EnumSource
    void answersEveryReasonInBothLanguages(Reason reason) {
        ErrorAnswer english = FailureMapper.answer(new Refusal(reason), Language.ENGLISH);
        ErrorAnswer arabic = FailureMapper.answer(new Refusal(reason), Language.ARABIC);

        assertThat(english.status()).isIn(401, 404, 422, 503).isEqualTo(arabic.status());
        assertThat(english.body().toString()).startsWith("{\"status\":\"error\",\"message\":\"");
        assertThat(arabic.body().toString()).matches(".*\\p{IsArabic}.*");
    }

    @Test
    void aForbiddenTargetIsTheUrlsError() {
        ErrorAnswer answer = FailureMapper.answer(
                new Refusal(Reason.TARGET_FORBIDDEN, "the URL must not carry credentials"), Language.ENGLISH);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .hasToString(
                        "{\"status\":\"error\","
                                + "\"message\":\"The url field is not allowed: the URL must not carry credentials.\","
                                + "\"errors\":{\"url\":[\"The url field is not allowed: the URL must not carry credentials.\"]}}");
    }

    @Test
    void brokenRulesAreToldByField() {
        ErrorAnswer answer = FailureMapper.answer(
                new InvalidRequest(List.of(Violation.of("name", Sentence.REQUIRED))), Language.ARABIC);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .hasToString("{\"status\":\"error\",\"message\":\"حقل name مطلوب.\","
                        + "\"errors\":{\"name\":[\"حقل name مطلوب.\"]}}");
    }

    @Test
    void bodiesThatCannotBeReadAreRefused() {
        assertAnswer(malformed(), 422, "The request body must be a valid JSON object");
        assertAnswer(new UncheckedIOException(new IOException()), 400, "The request body broke off");
    }

    @Test
    void anOutageIsNoFaultOfOurs() {
        assertAnswer(
                new IllegalStateException(new SQLTransientConnectionException("away")), 503, "Try again in a moment");
    }

    @Test
    void theUnexpectedGetsANumberAndTellsNothing() {
        ErrorAnswer answer = FailureMapper.answer(new IllegalStateException("secret"), Language.ENGLISH);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body().toString())
                .matches(
                        "\\{\"status\":\"error\",\"message\":\"Something went wrong here \\(incident [0-9a-f]{8}\\)\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "400, UNREADABLE",
        "404, ROUTE_NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "406, UNREADABLE",
        "413, BODY_TOO_LARGE",
        "415, NOT_JSON",
        "503, UNAVAILABLE"
    })
    void givesABodyToWhatTheServerRefuses(int status, Problem problem) {
        assertThat(FailureMapper.ofStatus(status)).isEqualTo(problem);
    }

    private static void assertAnswer(Throwable failure, int status, String message) {
        ErrorAnswer answer = FailureMapper.answer(failure, Language.ENGLISH);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).hasToString("{\"status\":\"error\",\"message\":\"" + message + "\"}");
    }

    private static MalformedJson malformed() {
        try {
            StrictJson.readObject(new byte[] {'['});
            throw new AssertionError("that is no JSON object");
        } catch (MalformedJson malformed) {
            return malformed;
        }
    }
}
