package org.webhooks.api.partner.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.webhooks.Refusal;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.json.StrictJson;

class ErrorMapperTest {
    private static final String PATH = "/api/v1/partner/webhooks/x/y";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ACCOUNT_NOT_FOUND    | {'statusCode':401,'message':'Invalid or revoked API key'}
            KEY_NOT_FOUND        | {'statusCode':404,'errors':{'key':'notFound'}}
            ENDPOINT_NOT_FOUND   | {'statusCode':404,'errors':{'webhook':'notFound'}}
            EVENT_NOT_FOUND      | {'statusCode':404,'errors':{'event':'notFound'}}
            DELIVERY_NOT_FOUND   | {'statusCode':404,'errors':{'delivery':'notFound'}}
            EVENT_TYPE_NOT_FOUND | {'statusCode':404,'errors':{'eventType':'notFound'}}
            EVENT_TYPE_INVALID   | {'statusCode':422,'message':'The event type is invalid','errors':{'eventType':'invalid'}}
            TOO_MANY_EVENT_TYPES | {'statusCode':422,'message':'The account has as many event types as it may have','errors':{'eventType':'limitReached'}}
            EVENT_DATA_INVALID   | {'statusCode':422,'message':'Event data breaks the schema of its type','errors':{'event':'invalidData'}}
            JOB_NOT_FOUND        | {'statusCode':404,'errors':{'job':'notFound'}}
            TOO_MANY_ENDPOINTS   | {'statusCode':422,'message':'The account has as many webhooks as it may have','errors':{'webhook':'limitReached'}}
            TARGET_FORBIDDEN     | {'statusCode':400,'message':['url must be a URL address that may be called: 100%'],'error':'Bad Request'}
            ENDPOINT_DISABLED    | {'statusCode':422,'message':'The webhook is inactive','errors':{'webhook':'inactive'}}
            EVENT_CONFLICT       | {'statusCode':422,'message':'An event with this id was published with other content','errors':{'event':'conflict'}}
            TOO_MANY_DELIVERIES  | {'statusCode':422,'message':'One request must not make that many deliveries','errors':{'event':'tooManyDeliveries'}}
            DELIVERY_UNFINISHED  | {'statusCode':422,'message':'The delivery is still under way','errors':{'delivery':'unfinished'}}
            DELIVERY_FINISHED    | {'statusCode':422,'message':'The delivery is already finished','errors':{'delivery':'finished'}}
            TOO_MANY_JOBS        | {'statusCode':422,'message':'The account has as many jobs open as it may have','errors':{'job':'limitReached'}}
            BUSY                 | {'statusCode':503,'message':'Try again in a moment','error':'Service Unavailable'}
            """)
    void saysEveryRefusal(Refusal.Reason reason, String body) {
        assertAnswer(new Refusal(reason, "100%"), body);
    }

    @ParameterizedTest
    @EnumSource(Refusal.Reason.class)
    void neverBlamesTheServerForARefusal(Refusal.Reason reason) {
        assertThat(ErrorMapper.answerTo(new Refusal(reason)).status())
                .isIn(reason == Refusal.Reason.BUSY ? List.of(503) : List.of(400, 401, 404, 422));
    }

    @Test
    void listsWhatIsWrongWithFields() {
        assertAnswer(
                new InvalidRequest(List.of(Problem.URL_INVALID.sentence(), Problem.EVENTS_EMPTY.sentence())),
                "{'statusCode':400,'message':['url must be a URL address','events should not be empty'],"
                        + "'error':'Bad Request'}");
    }

    @Test
    void saysWhyABodyIsNotJson() {
        assertAnswer(
                catchThrowable(() -> StrictJson.readObject("[]".getBytes(UTF_8))),
                "{'statusCode':400,'message':'JSON must be an object','error':'Bad Request'}");
    }

    @Test
    void saysWhyABodyIsNotRead() {
        assertAnswer(
                catchThrowable(() -> read(256 * 1024 + 1, "application/json")),
                "{'statusCode':413,'message':'The request body is too large','error':'Payload Too Large'}");
        assertAnswer(
                catchThrowable(() -> read(1, "text/plain")),
                "{'statusCode':415,'message':'The request body must be JSON in UTF-8 (Content-Type: application/json)',"
                        + "'error':'Unsupported Media Type'}");
        assertAnswer(
                new UncheckedIOException(new IOException("reset")),
                "{'statusCode':400,'message':'The request body broke off','error':'Bad Request'}");
    }

    @Test
    void asksToComeAgainWhileTheDatabaseIsAway() {
        assertAnswer(
                new EJBException(new SQLTransientConnectionException("10.0.0.5 is away")),
                "{'statusCode':503,'message':'Try again in a moment','error':'Service Unavailable'}");
    }

    @Test
    void givesAFaultOfOursANumberAndNothingElse() {
        ErrorAnswer answer = ErrorMapper.answerTo(new IllegalStateException("secret"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body().toString())
                .matches("\\{\"statusCode\":500,\"message\":\"Internal server error \\(incident [0-9a-f]{8}\\)\","
                        + "\"error\":\"Internal Server Error\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            400 | {'statusCode':400,'message':'The request can`t be read','error':'Bad Request'}
            404 | {'statusCode':404,'message':'Cannot GET /api/v1/partner/webhooks/x/y','error':'Not Found'}
            405 | {'statusCode':405,'message':'Cannot GET /api/v1/partner/webhooks/x/y','error':'Method Not Allowed'}
            413 | {'statusCode':413,'message':'The request body is too large','error':'Payload Too Large'}
            415 | {'statusCode':415,'message':'The request body must be JSON in UTF-8 (Content-Type: application/json)','error':'Unsupported Media Type'}
            """)
    void givesABodyToWhatTheServerRefuses(int status, String body) {
        ErrorAnswer answer = ErrorMapper.answerToRoute(status, "GET", PATH);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).hasToString(quoted(body));
    }

    @Test
    void saysOfKeysWhatTheDocumentsSay() {
        assertThat(Problem.KEY_UNKNOWN.answer().body())
                .hasToString(quoted("{'statusCode':401,'message':'Invalid or revoked API key'}"));
        assertThat(Problem.KEY_EXPIRED.answer().body())
                .hasToString(quoted("{'statusCode':401,'message':'API key has expired'}"));
        assertThat(Problem.FORBIDDEN.answer().body())
                .hasToString(quoted("{'statusCode':403,'message':'Forbidden','error':'Forbidden'}"));
    }

    @Test
    void tellsTheStatusInTheBodyToo() {
        for (Problem problem : EnumSet.allOf(Problem.class)) {
            ErrorAnswer answer = problem.answer(1, 2);
            assertThat(answer.body().toString()).startsWith("{\"statusCode\":" + answer.status() + ",");
        }
    }

    private static void assertAnswer(Throwable failure, String body) {
        ErrorAnswer answer = ErrorMapper.answerTo(failure);

        assertThat(answer.body()).hasToString(quoted(body));
        assertThat(body).startsWith("{'statusCode':" + answer.status());
    }

    private static String quoted(String json) {
        return json.replace('\'', '"').replace('`', '\'');
    }

    private static void read(int bytes, String contentType) {
        HttpHeaders headers = (HttpHeaders) Proxy.newProxyInstance(
                HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, names) -> HttpHeaders.CONTENT_TYPE.equals(names[0]) ? contentType : null);
        JsonMembers.read(new ByteArrayInputStream(new byte[bytes]), headers);
    }
}
