package org.webhooks.api.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.platform.Requests.assertRefusal;
import static org.webhooks.api.platform.Requests.fields;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.api.platform.webhook.field.UrlRule;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.NewEndpoint;

class EndpointRequestsTest {
    private static final UrlRule PRODUCTION = new UrlRule(false);
    private static final UrlRule DEVELOPMENT = new UrlRule(true);

    @Test
    void takesWhatTheDocumentShows() {
        NewEndpoint wish = create("{'url':'https://example.com/webhooks/dodev',"
                + "'enabled_events':['send.email.*','telco.lookup.completed'],"
                + "'description':'Production webhook handler'}");

        assertThat(wish)
                .isEqualTo(NewEndpoint.of(
                                "platform",
                                "https://example.com/webhooks/dodev",
                                List.of("send.email.*", "telco.lookup.completed"))
                        .describedAs("Production webhook handler"));
    }

    @Test
    void keepsRepeatedPatternsAsGiven() {
        assertThat(create("{'url':'https://a.example','enabled_events':['*','*']}")
                        .patterns())
                .containsExactly("*", "*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                            | url is required
            {'url':''}                                                    | url is required
            {'url':null}                                                  | url is required
            {'url':7}                                                     | url is required
            {'enabled_events':['*']}                                      | url is required
            {'url':'http://example.com/x','enabled_events':['*']}         | Webhook URL must use HTTPS
            {'url':'http://localhost/x','enabled_events':['*']}           | Webhook URL must use HTTPS
            {'url':'nonsense'}                                            | Webhook URL must use HTTPS
            {'url':'https://a.example'}                                   | enabled_events is required
            {'url':'https://a.example','enabled_events':[]}               | enabled_events is required
            {'url':'https://a.example','enabled_events':'*'}              | enabled_events is required
            {'url':'https://a.example','enabled_events':null}             | enabled_events is required
            {'url':'https://a.example','enabled_events':['*.sent']}       | enabled_events contains an invalid pattern: *.sent
            {'url':'https://a.example','enabled_events':['*',7]}          | enabled_events contains an invalid pattern: 7
            {'url':'https://a.example','enabled_events':['sen*']}         | enabled_events contains an invalid pattern: sen*
            {'url':'https://a.example','enabled_events':['send.*.x']}     | enabled_events contains an invalid pattern: send.*.x
            {'url':'https://a.example','enabled_events':['*'],'description':7}    | description must be a string
            {'url':'https://a.example','enabled_events':['*'],'description':null} | description must be a string
            {'url':7,'enabled_events':[],'nonsense':1}                    | Unknown field: nonsense
            {'url':'https://a.example','enabled_events':['*'],'is_active':true}   | Unknown field: is_active
            """)
    void refusesInTheDialectsWordsAndOrder(String json, String sentence) {
        assertRefusal(() -> create(json)).isEqualTo(sentence);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertRefusal(() -> create("{'url':'https://a.example/" + "x".repeat(2040) + "'}"))
                .isEqualTo("url must not be longer than 2048 characters");
        assertRefusal(() -> create("{'url':'https://a.example','enabled_events':['" + "x".repeat(201) + "']}"))
                .isEqualTo("enabled_events must not contain a pattern longer than 200 characters");
        assertRefusal(() -> create("{'url':'https://a.example','enabled_events':[" + "'*',".repeat(100) + "'*']}"))
                .isEqualTo("enabled_events must not have more than 100 patterns");
        assertRefusal(() -> create(
                        "{'url':'https://a.example','enabled_events':['*'],'description':'" + "x".repeat(501) + "'}"))
                .isEqualTo("description must not be longer than 500 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081/x", "http://127.0.0.1/x", "http://[::1]:9/x", "HTTP://LOCALHOST"})
    void takesHttpForLoopbackNamesInDevelopment(String url) {
        assertThat(DEVELOPMENT.read(fields("{'url':'" + url + "'}", EndpointRequests.TO_CREATE)))
                .isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.com/x", "http://localhost.example.com", "http://127.0.0.2", "http:localhost"})
    void takesNoOtherHttpInDevelopment(String url) {
        assertRefusal(() -> DEVELOPMENT.read(fields("{'url':'" + url + "'}", EndpointRequests.TO_CREATE)))
                .isEqualTo("Webhook URL must use HTTPS");
    }

    @Test
    void changesOnlyWhatIsGiven() {
        assertThat(change("{}")).isEqualTo(EndpointChange.of(null, null, null));
        assertThat(change("{'is_active':false}")).isEqualTo(EndpointChange.of(null, null, false));
        assertThat(change("{'description':''}")).isEqualTo(new EndpointChange(null, null, null, null, "", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'url':null}            | url is required
            {'enabled_events':null} | enabled_events is required
            {'description':null}    | description must be a string
            {'is_active':null}      | is_active must be a boolean
            {'is_active':'true'}    | is_active must be a boolean
            {'is_paused':false}     | is_paused can't be set: use /pause and /unpause
            {'nonsense':5}          | Unknown field: nonsense
            {'rate_limit':0}        | rate_limit must be null or an integer from 1 to 10000
            """)
    void refusesChangesInTheDialectsWords(String json, String sentence) {
        assertRefusal(() -> change(json)).isEqualTo(sentence);
    }

    private static NewEndpoint create(String json) {
        return EndpointRequests.create(fields(json, EndpointRequests.TO_CREATE), PRODUCTION);
    }

    private static EndpointChange change(String json) {
        return EndpointRequests.change(fields(json, EndpointRequests.TO_CHANGE), PRODUCTION);
    }
}
