package org.webhooks.api.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.api.partner.problem.InvalidRequest;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.NewEndpoint;
import org.webhooks.json.StrictJson;

class EndpointRequestsTest {
    private static final UrlRule PRODUCTION = new UrlRule(true);
    private static final UrlRule DEVELOPMENT = new UrlRule(false);

    private static final String URL = "url must be a URL address";
    private static final String HTTPS = "url must be an HTTPS URL address";
    private static final String EACH = "each value in events must be one of the following values:"
            + " order.created, order.status_changed, order.cancelled, offer.updated";
    private static final String EMPTY = "events should not be empty";
    private static final String ARRAY = "events must be an array";
    private static final String BOOLEAN = "isActive must be a boolean value";

    @Test
    void takesWhatTheDocumentShows() {
        assertThat(create("{'url':'https://example.com/webhooks/exchange',"
                        + "'events':['order.created','order.status_changed']}"))
                .isEqualTo(NewEndpoint.of(
                        "partner",
                        "https://example.com/webhooks/exchange",
                        List.of("order.created", "order.status_changed")));
    }

    @Test
    void takesEveryTypeAndKeepsRepeatedOnesAsGiven() {
        assertThat(create("{'url':'https://a.example','events':['offer.updated','order.cancelled','offer.updated']}")
                        .patterns())
                .containsExactly("offer.updated", "order.cancelled", "offer.updated");
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        assertThat(create("{'url':'https://a.example','events':['offer.updated'],'isActive':'no','nonsense':null}"))
                .isEqualTo(NewEndpoint.of("partner", "https://a.example", List.of("offer.updated")));
    }

    @Test
    void tellsAllBrokenRulesInTheOrderOfTheFields() {
        assertRefusal(() -> create("{'events':[],'url':'nope'}")).containsExactly(URL, EMPTY);
        assertRefusal(() -> create("{}")).containsExactly(URL, EACH, EMPTY, ARRAY);
        assertRefusal(() -> change("{'isActive':0,'events':['x'],'url':7}")).containsExactly(URL, EACH, BOOLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "true",
                "{}",
                "['https://a.example']",
                "''",
                "'nope'",
                "'example.com'",
                "'//example.com/x'",
                "'https:example.com'",
                "'https://'",
                "'https:///x'",
                "'https://a b.example'",
                "' https://a.example'",
                "'ftp://a.example'",
                "'javascript:alert(1)'",
                "'https://a.example/\\u0000'"
            })
    void refusesWhatIsNoUrl(String url) {
        assertRefusal(() -> create("{'url':" + url + ",'events':['order.created']}"))
                .containsExactly(URL);
        assertRefusal(() -> change("{'url':" + url + "}")).containsExactly(URL);
    }

    @Test
    void takesHttpInDevelopmentOnly() {
        String json = "{'url':'HTTP://a.example','events':['order.created']}";

        assertThat(EndpointRequests.create(members(json), DEVELOPMENT).url()).isEqualTo("HTTP://a.example");
        assertRefusal(() -> create(json)).containsExactly(HTTPS);
        assertThat(create("{'url':'HTTPS://a.example','events':['order.created']}")
                        .url())
                .isEqualTo("HTTPS://a.example");
    }

    @Test
    void takesUrlsOfAtMost2048Characters() {
        String longest = "https://a.example/" + "x".repeat(2030);

        assertThat(change("{'url':'" + longest + "'}").url()).isEqualTo(longest);
        assertRefusal(() -> change("{'url':'" + longest + "x'}"))
                .containsExactly("url must be shorter than or equal to 2048 characters");
        assertRefusal(() -> change("{'url':'" + "x".repeat(2049) + "'}"))
                .containsExactly("url must be shorter than or equal to 2048 characters", URL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                          | events should not be empty
            ['*']                       | EACH
            ['order.*']                 | EACH
            ['order.created','Order.Created'] | EACH
            ['order.created ']          | EACH
            ['order.created',7]         | EACH
            [null]                      | EACH
            [['order.created']]         | EACH
            'order.created'             | events should not be empty, events must be an array
            'nope'                      | EACH, events should not be empty, events must be an array
            null                        | EACH, events should not be empty, events must be an array
            7                           | EACH, events should not be empty, events must be an array
            {'0':'order.created'}       | EACH, events should not be empty, events must be an array
            """)
    void refusesEventsAsClassValidatorDoes(String events, String sentences) {
        String expected = sentences.replace("EACH", EACH);

        assertRefusal(() -> create("{'url':'https://a.example','events':" + events + "}"), expected);
        assertRefusal(() -> change("{'events':" + events + "}"), expected);
    }

    @Test
    void takesAtMostAHundredEvents() {
        String hundred = "'order.created',".repeat(99) + "'order.created'";

        assertThat(change("{'events':[" + hundred + "]}").patterns()).hasSize(100);
        assertRefusal(() -> change("{'events':[" + hundred + ",'order.created']}"))
                .containsExactly("events must contain no more than 100 elements");
    }

    @Test
    void changesOnlyWhatIsGiven() {
        assertThat(change("{}")).isEqualTo(EndpointChange.of(null, null, null));
        assertThat(change("{'nonsense':1}")).isEqualTo(EndpointChange.of(null, null, null));
        assertThat(change("{'isActive':false}")).isEqualTo(EndpointChange.of(null, null, false));
        assertThat(change("{'url':'https://a.example','events':['offer.updated'],'isActive':true}"))
                .isEqualTo(EndpointChange.of("https://a.example", List.of("offer.updated"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "'true'", "1", "[]", "{}"})
    void refusesWhatIsNoBoolean(String isActive) {
        assertRefusal(() -> change("{'isActive':" + isActive + "}")).containsExactly(BOOLEAN);
    }

    private static NewEndpoint create(String json) {
        return EndpointRequests.create(members(json), PRODUCTION);
    }

    private static EndpointChange change(String json) {
        return EndpointRequests.change(members(json), PRODUCTION);
    }

    /** Reads JSON that has apostrophes for quotation marks. */
    private static JsonMembers members(String json) {
        return JsonMembers.of(StrictJson.readObject(json.replace('\'', '"').getBytes(UTF_8)));
    }

    private static ListAssert<String> assertRefusal(ThrowingCallable request) {
        return assertThat(refusalOf(request).sentences());
    }

    private static void assertRefusal(ThrowingCallable request, String joined) {
        assertThat(refusalOf(request)).hasMessage(joined);
    }

    private static InvalidRequest refusalOf(ThrowingCallable request) {
        InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, request);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
