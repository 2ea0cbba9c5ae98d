package org.webhooks.api.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.developer.Requests.assertRefusal;
import static org.webhooks.api.developer.Requests.members;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.NewEndpoint;

class EndpointRequestsTest {
    private static final UrlRule PRODUCTION = new UrlRule(false);

    /** The documented list, in its order. */
    static final List<String> SUPPORTED = List.of(
            "escrow.status.updated",
            "contract.signed",
            "escrow.cancellation.requested",
            "escrow.cancellation.rejected",
            "escrow.cancellation.accepted",
            "escrow.updated",
            "escrow.deposit_proof.rejected",
            "escrow.delivery.rejected",
            "identity.verification.updated",
            "identity.verification.linked");

    @Test
    void takesWhatTheDocumentShows() {
        NewEndpoint wish = create("{'url':'https://example.com/webhooks/dhmad','events':['escrow.status.updated']}");

        assertThat(wish)
                .isEqualTo(NewEndpoint.of(
                                "developer", "https://example.com/webhooks/dhmad", List.of("escrow.status.updated"))
                        .amongAtMost(2));
    }

    @Test
    void subscribesToTheStatusOfEscrowsUnlessToldOtherwise() {
        assertThat(create("{'url':'https://a.example'}").patterns()).containsExactly("escrow.status.updated");
    }

    @ParameterizedTest
    @FieldSource("SUPPORTED")
    void takesEveryDocumentedEventType(String type) {
        assertThat(create("{'url':'https://a.example','events':['" + type + "']}")
                        .patterns())
                .containsExactly(type);
    }

    @Test
    void takesNoOtherEventTypes() {
        assertThat(EventsRule.SUPPORTED).containsExactlyInAnyOrderElementsOf(SUPPORTED);
    }

    @Test
    void keepsEventTypesInTheirOrderAndRepeatedOnesToo() {
        assertThat(create("{'url':'https://a.example','events':['escrow.updated','contract.signed','escrow.updated']}")
                        .patterns())
                .containsExactly("escrow.updated", "contract.signed", "escrow.updated");
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        assertThat(create("{'url':'https://a.example','isActive':'no','nonsense':null,'__proto__':{}}")
                        .active())
                .isTrue();
        assertThat(change("{'id':'x','secret':'y','failureCount':0}")).isEqualTo(EndpointChange.of(null, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                            | {"error":"URL is required"}
            {'events':['nope']}           | {"error":"URL is required"}
            {'url':null}                  | {"error":"URL is required"}
            {'url':7}                     | {"error":"URL is required"}
            {'url':['https://a.example']} | {"error":"URL is required"}
            {'url':'','events':[]}        | {"error":"Invalid URL format"}
            {'url':'not-a-url'}           | {"error":"Invalid URL format"}
            {'url':'http://a.example','events':[]}               | {"error":"Only HTTPS URLs are allowed in production"}
            {'url':'HTTP://a.example/x'}                         | {"error":"Only HTTPS URLs are allowed in production"}
            {'url':'https://a.example','events':null}            | {"error":"Invalid event types","details":{"events":"Must be a non-empty array of event types"}}
            {'url':'https://a.example','events':[]}              | {"error":"Invalid event types","details":{"events":"Must be a non-empty array of event types"}}
            {'url':'https://a.example','events':{}}              | {"error":"Invalid event types","details":{"events":"Must be a non-empty array of event types"}}
            {'url':'https://a.example','events':'contract.signed'} | {"error":"Invalid event types","details":{"events":"Must be a non-empty array of event types"}}
            {'url':'https://a.example','events':['escrow.nope']} | {"error":"Invalid event types","details":{"events":"Not a supported event type at index 0"}}
            {'url':'https://a.example','events':['*']}           | {"error":"Invalid event types","details":{"events":"Not a supported event type at index 0"}}
            {'url':'https://a.example','events':['escrow.*']}    | {"error":"Invalid event types","details":{"events":"Not a supported event type at index 0"}}
            {'url':'https://a.example','events':['contract.signed','Contract.signed']} | {"error":"Invalid event types","details":{"events":"Not a supported event type at index 1"}}
            {'url':'https://a.example','events':['contract.signed',null]} | {"error":"Invalid event types","details":{"events":"Not a supported event type at index 1"}}
            {'url':'https://a.example','events':[['contract.signed']]}    | {"error":"Invalid event types","details":{"events":"Not a supported event type at index 0"}}
            """)
    void refusesInTheDialectsWordsAndOrder(String json, String answer) {
        assertRefusal(() -> create(json)).isEqualTo(answer);
    }

    @Test
    void takesAHundredEventTypesAndNoMore() {
        String hundred = String.join(",", Collections.nCopies(100, "'contract.signed'"));

        assertThat(create("{'url':'https://a.example','events':[" + hundred + "]}")
                        .patterns())
                .hasSize(100);
        assertRefusal(() -> create("{'url':'https://a.example','events':[" + hundred + ",'contract.signed']}"))
                .isEqualTo("{\"error\":\"Invalid event types\","
                        + "\"details\":{\"events\":\"Must not have more than 100 event types\"}}");
    }

    @Test
    void changesOnlyWhatIsGiven() {
        assertThat(change("{}")).isEqualTo(EndpointChange.of(null, null, null));
        assertThat(change("{'isActive':false}")).isEqualTo(EndpointChange.of(null, null, false));
        assertThat(change("{'isActive':true}")).isEqualTo(EndpointChange.of(null, null, true));
        assertThat(change("{'url':'https://b.example'}")).isEqualTo(EndpointChange.of("https://b.example", null, null));
        assertThat(change("{'events':['contract.signed']}"))
                .isEqualTo(EndpointChange.of(null, List.of("contract.signed"), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'url':null,'isActive':null}          | {"error":"URL is required"}
            {'url':'nonsense','events':[]}        | {"error":"Invalid URL format"}
            {'url':'http://a.example'}            | {"error":"Only HTTPS URLs are allowed in production"}
            {'events':null,'isActive':null}       | {"error":"Invalid event types","details":{"events":"Must be a non-empty array of event types"}}
            {'events':['nope'],'isActive':1}      | {"error":"Invalid event types","details":{"events":"Not a supported event type at index 0"}}
            {'isActive':null}                     | {"error":"isActive must be a boolean"}
            {'isActive':'false'}                  | {"error":"isActive must be a boolean"}
            {'isActive':0}                        | {"error":"isActive must be a boolean"}
            """)
    void refusesChangesInTheDialectsWordsAndOrder(String json, String answer) {
        assertRefusal(() -> change(json)).isEqualTo(answer);
    }

    private static NewEndpoint create(String json) {
        return EndpointRequests.create(members(json), PRODUCTION);
    }

    private static EndpointChange change(String json) {
        return EndpointRequests.change(members(json), PRODUCTION);
    }
}
