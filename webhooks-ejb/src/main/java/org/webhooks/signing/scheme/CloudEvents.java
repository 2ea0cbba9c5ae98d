package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;
import org.webhooks.signing.EventContent;

/**
 * The structured mode of CloudEvents 1.0, in JSON: the same for endpoints of every dialect.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">JSON Event Format</a>
 */
final class CloudEvents {
    static final String NAME = "cloudevents";
    static final String CONTENT_TYPE = "application/cloudevents+json";

    private CloudEvents() {}

    /**
     * The source is {@code /accounts/ACCOUNT/SERVICE}: with the id it is unique over all accounts. Whether the event is live
     * is the extension attribute {@code livemode}, a boolean.
     */
    static byte[] body(EventContent content) {
        StringBuilder json = new StringBuilder(content.data().length() + 250);
        JsonText.appendString(json.append("{\"specversion\":\"1.0\",\"id\":"), content.eventId());
        JsonText.appendString(
                json.append(",\"source\":"), "/accounts/" + content.accountId() + "/" + content.service());
        JsonText.appendString(json.append(",\"type\":"), content.type());
        JsonText.appendString(
                json.append(",\"time\":"),
                content.createdAt().toInstant().truncatedTo(ChronoUnit.MILLIS).toString());
        return json.append(",\"livemode\":")
                .append(content.livemode())
                .append(",\"datacontenttype\":\"application/json\",\"data\":")
                .append(content.data())
                .append('}')
                .toString()
                .getBytes(UTF_8);
    }
}
