package org.webhooks.event.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.json.MalformedJson;

class EventRequestsTest {
    private static final String ID = "0192f0c1-2345-7abc-8def-0123456789ab";

    @Test
    void readsEveryField() {
        EventRequest request = readOne("""
                {"deliver_at":1700000000123,"account":"acct_7","eventId":"evt_%s","livemode":false,"ordering_key":"customer 7",
                 "service":"mail","data":{"total":1.50,"2":0},"type":"send.email.sent"}""".formatted(ID));
        assertThat(request)
                .isEqualTo(new EventRequest(
                        "send.email.sent",
                        "{\"2\":0,\"total\":1.5}",
                        "mail",
                        false,
                        UUID.fromString(ID),
                        Instant.ofEpochMilli(1_700_000_000_123L),
                        "customer 7",
                        "acct_7"));
        assertThat(request.serviceOrDerived()).isEqualTo("mail");
    }

    @Test
    void leavesWhatWasNotGivenNull() {
        assertThat(readOne("{\"type\":\"ping\",\"data\":1}"))
                .isEqualTo(new EventRequest("ping", "1", null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"send.email.sent, send", "ping, ping"})
    void derivesTheServiceFromTheType(String type, String service) {
        assertThat(readOne("{\"type\":\"" + type + "\",\"data\":{}}").serviceOrDerived())
                .isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "0", "\"text\"", "[]", "{}", "9007199254740993", "{\"__proto__\":1}"})
    void takesAnyJsonAsData(String data) {
        assertThat(readOne("{\"type\":\"a\",\"data\":" + data + "}").data()).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-1_b.c", "0.0", "x.y.z.w", "-._"})
    void takesNamesOfTypes(String type) {
        assertThat(readOne("{\"data\":0,\"type\":\"" + type + "\"}").type()).isEqualTo(type);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | The body must be a JSON object",
                "null | The body must be a JSON object",
                "{} | type is required",
                "{'data':1} | type is required",
                "{'type':null,'data':1} | type is required",
                "{'type':'','data':1} | type is required",
                "{'type':7,'data':1} | type must be a string",
                "{'type':{'a':1},'data':1} | type must be a string",
                "{'type':'a'} | data is required",
                "{'type':'a.*','data':1} | type is not a valid event type name",
                "{'type':'*','data':1} | type is not a valid event type name",
                "{'type':'.a','data':1} | type is not a valid event type name",
                "{'type':'a.','data':1} | type is not a valid event type name",
                "{'type':'a..b','data':1} | type is not a valid event type name",
                "{'type':'a b','data':1} | type is not a valid event type name",
                "{'type':'a\\u0000','data':1} | type is not a valid event type name",
                "{'type':'\u00e9','data':1} | type is not a valid event type name",
                "{'type':'a','data':1,'service':1} | service must be a string",
                "{'type':'a','data':1,'service':null} | service must be a string",
                "{'type':'a','data':1,'service':'\\u0000'} | service is not a valid service name",
                "{'type':'a','data':1,'livemode':'true'} | livemode must be a boolean",
                "{'type':'a','data':1,'livemode':null} | livemode must be a boolean",
                "{'type':'a','data':1,'eventId':1} | eventId must be evt_ followed by a UUID",
                "{'type':'a','data':1,'eventId':'evt_1'} | eventId must be evt_ followed by a UUID",
                "{'type':'a','data':1,'eventId':'evt_1-1-1-1-1'} | eventId must be evt_ followed by a UUID",
                "{'type':'a','data':1,'eventId':'0192f0c1-2345-7abc-8def-0123456789ab'}"
                        + " | eventId must be evt_ followed by a UUID",
                "{'type':'a','data':1,'eventId':'evt_0192F0C1-2345-7abc-8def-0123456789ab'}"
                        + " | eventId must be evt_ followed by a UUID",
                "{'type':'a','data':1,'ordering_key':1} | ordering_key must be a string",
                "{'type':'a','data':1,'ordering_key':null} | ordering_key must be a string",
                "{'type':'a','data':1,'deliver_at':'1'} | deliver_at must be epoch milliseconds",
                "{'type':'a','data':1,'deliver_at':-1} | deliver_at must be epoch milliseconds",
                "{'type':'a','data':1,'deliver_at':1.5} | deliver_at must be epoch milliseconds",
                "{'type':'a','data':1,'deliver_at':1e400000} | deliver_at must be epoch milliseconds",
                "{'type':'a','data':1,'deliver_at':253402300800000} | deliver_at must be epoch milliseconds",
                "{'type':'a','data':1,'deliver_at':99999999999999999999} | deliver_at must be epoch milliseconds",
                "{'type':'a','data':1,'account':1} | account must be an account id",
                "{'type':'a','data':1,'account':'acct_\\u0000'} | account must be an account id",
                "{'type':'a','data':1,'account':'key_1'} | account must be an account id",
                "{'type':'a','data':1,'foo':1} | Unknown field: foo",
                "{'type':'a','data':1,'event_id':1} | Unknown field: event_id"
            })
    void saysWhatIsWrong(String body, String sentence) {
        assertThatExceptionOfType(InvalidEventRequest.class)
                .isThrownBy(() -> readOne(body.replace('\'', '"')))
                .withMessage(sentence);
    }

    @Test
    void takesTheLongestNameAndNoLonger() {
        String longest = "a".repeat(EventNames.MAX_LENGTH);
        assertThat(EventNames.isValid(longest)).isTrue();
        assertThat(EventNames.isValid(longest + "a")).isFalse();
        assertThat(EventNames.isValid("")).isFalse();
    }

    @Test
    void takesTheBoundsOfDeliverAt() {
        assertThat(readOne("{\"type\":\"a\",\"data\":1,\"deliver_at\":0}").deliverAt())
                .isEqualTo(Instant.EPOCH);
        assertThat(readOne("{\"type\":\"a\",\"data\":1,\"deliver_at\":253402300799999}")
                        .deliverAt())
                .isEqualTo("9999-12-31T23:59:59.999Z");
    }

    @Test
    void echoesLittleOfAnUnknownField() {
        assertThatExceptionOfType(InvalidEventRequest.class)
                .isThrownBy(() -> readOne("{\"" + "x".repeat(39) + "\ud83d\ude00\":1}"))
                .withMessage("Unknown field: " + "x".repeat(39))
                .satisfies(refusal -> assertThat(refusal.getStackTrace()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"type\":\"a\",\"data\":1} x",
                "{\"type\":\"a\",\"data\":1,\"data\":2}",
                "{\"type\":\"a\",\"data\":\"\\ud800\"}",
                "{\"type\":\"a\",\"data\":{\"a\":1,\"a\":1}}"
            })
    void leavesMalformedJsonToItsOwnRefusal(String body) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> readOne(body));
    }

    @Test
    void takesTheLargestEventAndNoLarger() {
        String frame = "{\"type\":\"a\",\"data\":\"\"}";
        String data = "x".repeat(EventRequests.MAX_EVENT_BYTES - frame.length());
        assertThat(readOne(frame.replace("\"\"", "\"" + data + "\"")).data()).hasSize(data.length() + 2);
        assertThatExceptionOfType(EventTooLarge.class)
                .isThrownBy(() -> readOne(frame.replace("\"\"", "\"x" + data + "\"")))
                .withMessage("The event is larger than 256 KiB");
    }

    private static EventRequest readOne(String body) {
        return EventRequests.readOne(body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void boundsOrderingKeys(int length) {
        String json = "{\"type\":\"a\",\"data\":1,\"ordering_key\":\"" + "k".repeat(length) + "\"}";

        assertThatExceptionOfType(InvalidEventRequest.class)
                .isThrownBy(() -> readOne(json))
                .withMessage(EventRequest.ORDERING_KEY_RULE);
    }
}
