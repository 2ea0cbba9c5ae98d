package org.webhooks.api.developer.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLTransientConnectionException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.webhooks.Refusal;
import org.webhooks.Refusal.Reason;
import org.webhooks.json.MalformedJson;
import org.webhooks.json.StrictJson;

class ProblemMapperTest {
    private final Throwable unserved = new IllegalStateException("as the test wants it");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ENDPOINT_NOT_FOUND | x           | 404 | {"error":"Webhook not found"}
            TOO_MANY_ENDPOINTS | 2           | 400 | {"error":"Maximum 2 webhooks allowed per developer"}
            TOO_MANY_ENDPOINTS | 1           | 400 | {"error":"Maximum 1 webhooks allowed per developer"}
            TARGET_FORBIDDEN   | why it is %s | 400 | {"error":"URL is not allowed","details":{"url":"why it is %s"}}
            ACCOUNT_NOT_FOUND  | x           | 401 | {"error":"Unauthorized","message":"Invalid or missing developer token"}
            BUSY               | x           | 503 | {"error":"Service Unavailable","message":"Try again in a moment"}
            """)
    void refusalsAreToldInTheDialectsWords(Reason reason, String detail, int status, String body) {
        assertAnswer(ProblemMapper.answerTo(new Refusal(reason, detail)), status, body);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ENDPOINT_NOT_FOUND", "TOO_MANY_ENDPOINTS", "TARGET_FORBIDDEN", "ACCOUNT_NOT_FOUND", "BUSY"},
            mode = EnumSource.Mode.EXCLUDE)
    void refusalsOfWhatNoRouteIsAboutAreOurFault(Reason reason) {
        assertThat(ProblemMapper.answerTo(new Refusal(reason)).problem()).isEqualTo(Problem.INTERNAL_ERROR);
    }

    @Test
    void malformedJsonIsNotExplained() {
        MalformedJson malformed =
                catchThrowableOfType(MalformedJson.class, () -> StrictJson.readObject("[".getBytes(UTF_8)));

        assertAnswer(
                ProblemMapper.answerTo(malformed),
                400,
                "{\"error\":\"Bad Request\",\"message\":\"Invalid request parameters\"}");
    }

    @Test
    void invalidRequestsAreToldAsTheyAre() {
        assertAnswer(
                ProblemMapper.answerTo(new InvalidRequest(Problem.URL_REQUIRED)),
                400,
                "{\"error\":\"URL is required\"}");
    }

    @Test
    void aBodyThatBrokeOffIsTheCallersFault() {
        assertAnswer(
                ProblemMapper.answerTo(new UncheckedIOException(new IOException("reset"))),
                400,
                "{\"error\":\"Bad Request\",\"message\":\"The request body broke off\"}");
    }

    @Test
    void whatIsAwayComesBack() {
        Throwable away = new IllegalStateException(new SQLTransientConnectionException("no connection"));

        assertThat(ProblemMapper.answerTo(away).problem()).isEqualTo(Problem.UNAVAILABLE);
    }

    @Test
    void whatNobodyForesawHasANumberAndNoDetails() {
        Answer answer = ProblemMapper.answerTo(new IllegalStateException("secret"));

        assertThat(answer.problem().status()).isEqualTo(500);
        assertThat(answer.body().toString())
                .matches("\\{\"error\":\"Internal Server Error\","
                        + "\"message\":\"Something went wrong here \\(incident [0-9a-f]{8}\\)\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | 400 | {"error":"Bad Request","message":"Invalid request parameters"}
            404 | 404 | {"error":"Not Found","message":"No such route"}
            405 | 405 | {"error":"Method Not Allowed","message":"This route does not take this method"}
            406 | 400 | {"error":"Bad Request","message":"Invalid request parameters"}
            415 | 415 | {"error":"Unsupported Media Type","message":"The request body must be JSON in UTF-8 (Content-Type: application/json)"}
            503 | 503 | {"error":"Service Unavailable","message":"Try again in a moment"}
            """)
    void whatTheServerRefusesHasABody(int refused, int status, String body) {
        assertAnswer(ProblemMapper.answerTo(refused, unserved), status, body);
    }

    @Test
    void whatTheServerFailsAtIsOurFault() {
        assertThat(ProblemMapper.answerTo(500, unserved).problem()).isEqualTo(Problem.INTERNAL_ERROR);
    }

    @Test
    void everyProblemOfARequestHasATitleAndAMessage() {
        assertThat(EnumSet.range(Problem.BAD_REQUEST, Problem.UNAVAILABLE))
                .allSatisfy(problem -> assertThat(problem.plainly().body().toString())
                        .matches("\\{\"error\":\"[^\"]+\",\"message\":\"[^\"]+\"}"));
    }

    private static void assertAnswer(Answer answer, int status, String body) {
        assertThat(answer.problem().status()).isEqualTo(status);
        assertThat(answer.body()).hasToString(body);
    }
}
