package org.webhooks.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void writesMembersInTheirOrderWithoutSpaces() {
        JsonWriter json = new JsonWriter()
                .beginObject()
                .member("text", "a")
                .member("number", 7)
                .member("flag", false)
                .member("moment", Instant.ofEpochSecond(1))
                .member("texts", List.of("x", "y"))
                .name("inner")
                .beginObject()
                .endObject()
                .name("list")
                .beginArray()
                .raw("1")
                .raw("{}")
                .endArray()
                .endObject();

        assertThat(json)
                .hasToString("{\"text\":\"a\",\"number\":7,\"flag\":false,\"moment\":1000,\"texts\":[\"x\",\"y\"],"
                        + "\"inner\":{},\"list\":[1,{}]}");
    }

    @Test
    void saysNullOutright() {
        JsonWriter json = new JsonWriter()
                .beginObject()
                .member("text", (String) null)
                .member("number", (Integer) null)
                .member("moment", (Instant) null)
                .endObject();

        assertThat(json).hasToString("{\"text\":null,\"number\":null,\"moment\":null}");
    }

    @Test
    void escapesOnlyWhatMustBe() {
        assertThat(new JsonWriter().value("é—\u2028</script>\"\\\n\u0001").toUtf8())
                .isEqualTo("\"é—\u2028</script>\\\"\\\\\\n\\u0001\"".getBytes(UTF_8));
    }
}
