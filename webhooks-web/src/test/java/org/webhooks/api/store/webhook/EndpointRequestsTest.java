package org.webhooks.api.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.store.webhook.Requests.assertErrors;
import static org.webhooks.api.store.webhook.Requests.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.webhook.field.UrlRule;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.NewEndpoint;

class EndpointRequestsTest {
    private static final UrlRule DEVELOPMENT = new UrlRule(true);
    private static final UrlRule PRODUCTION = new UrlRule(false);

    @Test
    void takesWhatTheDocumentShows() {
        assertThat(create("{'name':'Order Events','url':'https://yourapp.com/webhook','method_type':'POST',"
                        + "'events':['order.created','order.updated'],"
                        + "'secret':'optional-custom-secret-min-32-chars-long','status':1}"))
                .isEqualTo(NewEndpoint.of(
                                "store", "https://yourapp.com/webhook", List.of("order.created", "order.updated"))
                        .named("Order Events")
                        .withSecret("optional-custom-secret-min-32-chars-long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",'secret':null,'status':null,'method_type':null", ",'secret':' ','status':''", ",'x':7"})
    void hasUsualValuesForWhatIsLeftOut(String rest) {
        NewEndpoint wish = create("{'name':'N','url':'https://a.example','events':['cart.abandoned']" + rest + "}");

        assertThat(wish.method()).isEqualTo("POST");
        assertThat(wish.active()).isTrue();
        assertThat(wish.secret()).isNull();
    }

    @Test
    void trimsStringsAndTakesEachEventOnce() {
        NewEndpoint wish =
                create("{'name':' N ','url':' http://a.example ','events':[' order.created ','order.created'],"
                        + "'method_type':' PUT '}");

        assertThat(wish.name()).isEqualTo("N");
        assertThat(wish.url()).isEqualTo("http://a.example");
        assertThat(wish.patterns()).containsExactly("order.created");
        assertThat(wish.method()).isEqualTo("PUT");
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "'\"0\"',false", "'\"1\"',true", "true,true", "false,false", "1.0,true"})
    void readsTheStatusInEachOfItsForms(String status, boolean active) {
        assertThat(change("{'status':" + status + "}").active()).isEqualTo(active);
    }

    @Test
    void tellsOfAllThatIsMissing() {
        assertErrors(Language.ENGLISH, () -> create("{}"))
                .containsExactly(
                        "name: The name field is required.",
                        "url: The url field is required.",
                        "events: The events field is required.");
        assertErrors(Language.ARABIC, () -> create("{'name':null,'url':'','events':null}"))
                .containsExactly("name: حقل name مطلوب.", "url: حقل url مطلوب.", "events: حقل events مطلوب.");
    }

    @Test
    void tellsOfAllThatIsWrongInTheOrderOfTheDocument() {
        assertErrors(
                        Language.ENGLISH,
                        () -> create("{'status':2,'secret':'short','events':['order.created','no',7],"
                                + "'method_type':'GET','url':'no','name':7}"))
                .containsExactly(
                        "name: The name field must be a string.",
                        "url: The url field must be a valid URL.",
                        "method_type: The selected method type is invalid.",
                        "events.1: The selected events.1 is invalid.",
                        "events.2: The selected events.2 is invalid.",
                        "secret: The secret field must be at least 32 characters.",
                        "status: The selected status is invalid.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name':null}                       | name: The name field is required.
            {'name':' '}                        | name: The name field is required.
            {'name':7}                          | name: The name field must be a string.
            {'name':['a']}                      | name: The name field must be a string.
            {'name':'a\\u0000b'}                | name: The name field must be a string.
            {'url':null}                        | url: The url field is required.
            {'url':7}                           | url: The url field must be a valid URL.
            {'url':'example.com'}               | url: The url field must be a valid URL.
            {'url':'ftp://example.com'}         | url: The url field must be a valid URL.
            {'url':'https://'}                  | url: The url field must be a valid URL.
            {'url':'https://a b'}               | url: The url field must be a valid URL.
            {'method_type':null}                | method_type: The method type field is required.
            {'method_type':'post'}              | method_type: The selected method type is invalid.
            {'method_type':'DELETE'}            | method_type: The selected method type is invalid.
            {'method_type':7}                   | method_type: The selected method type is invalid.
            {'method_type':['POST']}            | method_type: The selected method type is invalid.
            {'events':null}                     | events: The events field is required.
            {'events':[]}                       | events: The events field must have at least 1 items.
            {'events':'order.created'}          | events: The events field must be an array.
            {'events':{'0':'order.created'}}    | events: The events field must be an array.
            {'events':['*']}                    | events.0: The selected events.0 is invalid.
            {'events':[null]}                   | events.0: The selected events.0 is invalid.
            {'events':[['order.created']]}      | events.0: The selected events.0 is invalid.
            {'events':['order.created','x']}    | events.1: The selected events.1 is invalid.
            {'status':null}                     | status: The status field is required.
            {'status':2}                        | status: The selected status is invalid.
            {'status':-1}                       | status: The selected status is invalid.
            {'status':0.5}                      | status: The selected status is invalid.
            {'status':'true'}                   | status: The selected status is invalid.
            {'status':[1]}                      | status: The selected status is invalid.
            """)
    void refusesInTheWordsOfTheFramework(String json, String error) {
        assertErrors(Language.ENGLISH, () -> change(json)).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name':7}                          | name: يجب أن يكون حقل name نصًا.
            {'url':'no'}                        | url: صيغة رابط حقل url غير صحيحة.
            {'method_type':'GET'}               | method_type: حقل method type غير موجود.
            {'events':7}                        | events: يجب أن يكون حقل events مصفوفة.
            {'events':[]}                       | events: يجب أن يحتوي حقل events على الأقل على 1 عُنصرًا/عناصر.
            {'events':['x']}                    | events.0: حقل events.0 غير موجود.
            """)
    void refusesInArabic(String json, String error) {
        assertErrors(Language.ARABIC, () -> change(json)).containsExactly(error);
    }

    @Test
    void refusesWhatIsTooLong() {
        String longUrl = "https://a.example/" + "x".repeat(2031);
        String events = "'order.created',".repeat(100) + "'order.created'";

        assertErrors(Language.ENGLISH, () -> change("{'name':'" + "x".repeat(256) + "'}"))
                .containsExactly("name: The name field must not be greater than 255 characters.");
        assertErrors(Language.ENGLISH, () -> change("{'url':'" + longUrl + "'}"))
                .containsExactly("url: The url field must not be greater than 2048 characters.");
        assertErrors(Language.ENGLISH, () -> change("{'url':'" + "x".repeat(2049) + "'}"))
                .containsExactly(
                        "url: The url field must be a valid URL.",
                        "url: The url field must not be greater than 2048 characters.");
        assertErrors(Language.ENGLISH, () -> change("{'events':[" + events + "]}"))
                .containsExactly("events: The events field must not have more than 100 items.");
    }

    @Test
    void takesWhatIsJustNotTooLong() {
        assertThat(change("{'name':'" + "😀".repeat(255) + "'}").name()).hasSize(510);
        assertThat(change("{'url':'https://a.example/" + "x".repeat(2030) + "'}")
                        .url())
                .hasSize(2048);
    }

    @Test
    void takesHttpInDevelopmentOnly() {
        assertThat(change("{'url':'http://a.example'}").url()).isEqualTo("http://a.example");
        assertErrors(Language.ENGLISH, () -> EndpointRequests.change(input("{'url':'http://a.example'}"), PRODUCTION))
                .containsExactly("url: The url field must start with one of the following: https://.");
        assertThat(EndpointRequests.change(input("{'url':'HTTPS://a.example'}"), PRODUCTION)
                        .url())
                .isEqualTo("HTTPS://a.example");
    }

    @Test
    void changesNothingButWhatIsGiven() {
        assertThat(change("{}")).isEqualTo(EndpointChange.of(null, null, null));
        assertThat(change("{'secret':'short','id':7}")).isEqualTo(EndpointChange.of(null, null, null));
        assertThat(change("{'status':0,'events':['order.created']}"))
                .isEqualTo(EndpointChange.of(null, List.of("order.created"), false));
        assertThat(change("{'name':'N','method_type':'PATCH'}"))
                .isEqualTo(new EndpointChange(null, null, null, "N", null, "PATCH"));
    }

    private static NewEndpoint create(String json) {
        return EndpointRequests.create(input(json), DEVELOPMENT);
    }

    private static EndpointChange change(String json) {
        return EndpointRequests.change(input(json), DEVELOPMENT);
    }
}
