package org.webhooks.event.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.json.MalformedJson;

class EventBatchesTest {
    private static final String EVENT = "{\"type\":\"a\",\"data\":1}";

    @Test
    void readsEventsInTheirOrder() {
        assertThat(readBatch("{\"events\":[" + EVENT + ",{\"type\":\"b.c\",\"data\":[ ]}]}"))
                .containsExactly(
                        new EventRequest("a", "1", null, null, null, null, null, null),
                        new EventRequest("b.c", "[]", null, null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"account\":\"acct_1\",\"events\":[%s,{\"type\":\"a\",\"data\":1,\"account\":\"acct_2\"}]}",
                "{\"events\":[%s,{\"type\":\"a\",\"data\":1,\"account\":\"acct_2\"}],\"account\":\"acct_1\"}"
            })
    void givesTheAccountOfTheBatchToEventsWithoutOne(String batch) {
        assertThat(readBatch(batch.formatted(EVENT)))
                .extracting(EventRequest::account)
                .containsExactly("acct_1", "acct_2");
    }

    @Test
    void takesAThousandEventsAndNoMore() {
        assertThat(readBatch(batchOf(1_000))).hasSize(1_000);
        assertThatExceptionOfType(InvalidEventRequest.class)
                .isThrownBy(() -> readBatch(batchOf(1_001)))
                .withMessage("events must be an array of 1 to 1000 events");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | The body must be a JSON object",
                "{} | events is required",
                "{'events':[]} | events must be an array of 1 to 1000 events",
                "{'events':null} | events must be an array of 1 to 1000 events",
                "{'events':{}} | events must be an array of 1 to 1000 events",
                "{'events':[1]} | events[0] must be an object",
                "{'events':[{'type':'a','data':1},{'data':1}]} | events[1]: type is required",
                "{'events':[{'type':'a','data':1,'foo':1}]} | events[0]: Unknown field: foo",
                "{'account':1} | account must be an account id",
                "{'type':'a'} | Unknown field: type"
            })
    void saysWhatIsWrongAndWhere(String body, String sentence) {
        assertThatExceptionOfType(InvalidEventRequest.class)
                .isThrownBy(() -> readBatch(body.replace('\'', '"')))
                .withMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({"x, 1", "\u00e9, 2", "\u20ac, 3", "\ud83d\ude00, 4"})
    void countsTheBytesOfEachEvent(String character, int bytes) {
        String frame = "{\"type\":\"a\", \"data\":\"\"}";
        int fitting = (EventRequests.MAX_EVENT_BYTES - frame.length()) / bytes;
        String largest = frame.replace("\"\"", "\"" + character.repeat(fitting) + "\"");
        String spaces = " ".repeat(EventRequests.MAX_EVENT_BYTES - largest.getBytes(UTF_8).length);
        String exact = largest.replace(", ", ", " + spaces);

        assertThat(readBatch("{\"events\":[" + EVENT + " , " + exact + "]}")).hasSize(2);
        assertThatExceptionOfType(EventTooLarge.class)
                .isThrownBy(() -> readBatch("{\"events\":[" + EVENT + "," + exact.replace(", ", ",  ") + "]}"))
                .withMessage("events[1] is larger than 256 KiB");
    }

    @Test
    void isTooLargeWhereOneOfItsEventsIsWithItsNumbersSpelledOut() {
        String numbers = "[" + String.join(",", Collections.nCopies(40_000, "1e20")) + "]";

        assertThatExceptionOfType(EventTooLarge.class)
                .isThrownBy(() -> readBatch("{\"events\":[{\"type\":\"a\",\"data\":" + numbers + "}]}"))
                .withMessage("events[0]: The event's data, with its numbers spelled out, is larger than 768 KiB");
    }

    @Test
    void letsDataBeAsDeepAsInASingleEvent() {
        String deepest = "{\"type\":\"a\",\"data\":" + "[".repeat(63) + "]".repeat(63) + "}";
        assertThat(EventRequests.readOne(deepest.getBytes(UTF_8)).data()).hasSize(126);
        assertThat(readBatch("{\"events\":[" + deepest + "]}")).hasSize(1);

        String deeper = deepest.replace("[]", "[[]]");
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> EventRequests.readOne(deeper.getBytes(UTF_8)));
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> readBatch("{\"events\":[" + deeper + "]}"));
    }

    private static String batchOf(int events) {
        return "{\"events\":[" + String.join(",", Collections.nCopies(events, EVENT)) + "]}";
    }

    private static List<EventRequest> readBatch(String body) {
        return EventRequests.readBatch(body.getBytes(UTF_8));
    }
}
