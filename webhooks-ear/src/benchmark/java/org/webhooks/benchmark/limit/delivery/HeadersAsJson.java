package org.webhooks.benchmark.limit.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.hc.core5.http.Header;

/** Headers as attempts keep them: a JSON object. */
final class HeadersAsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private HeadersAsJson() {}

    static String of(Header... headers) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Header header : headers) {
                json.writeStringField(header.getName(), header.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
