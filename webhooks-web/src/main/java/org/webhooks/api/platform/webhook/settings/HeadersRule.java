package org.webhooks.api.platform.webhook.settings;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Excerpt;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.webhook.Dialect;
import org.webhooks.endpoint.policy.ReservedHeaders;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.scheme.Schemes;

/** What is asked of headers of an endpoint's own. They are kept in the order and case in which they are given. */
final class HeadersRule {
    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** RFC 9110, section 5.5, without what is obsolete or not ASCII. */
    private static final Pattern VALUE = Pattern.compile("[!-~]|[!-~][ -~]*[!-~]");

    private static final Scheme SCHEME = Schemes.named(Dialect.SCHEME);

    private HeadersRule() {}

    static Map<String, String> read(Fields fields, String field) {
        JsonObject given = fields.value(field)
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(object -> object.size() <= SettingBounds.MOST_HEADERS)
                .orElseThrow(() -> new InvalidRequest(Sentence.HEADERS_INVALID, SettingBounds.MOST_HEADERS));
        Set<String> names = new TreeSet<>();
        Map<String, String> headers = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            judge(name);
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new InvalidRequest(Sentence.HEADER_REPEATED, name);
            }
            headers.put(name, value(name, value));
        });
        return headers;
    }

    private static void judge(String name) {
        if (name.length() > SettingBounds.LONGEST_HEADER_NAME
                || !TOKEN.matcher(name).matches()) {
            throw new InvalidRequest(Sentence.HEADER_NAME_INVALID, SettingBounds.LONGEST_HEADER_NAME, Excerpt.of(name));
        }
        if (ReservedHeaders.include(name, SCHEME)) {
            throw new InvalidRequest(Sentence.HEADER_RESERVED, name);
        }
    }

    private static String value(String name, JsonValue value) {
        if (!(value instanceof JsonString text)) {
            throw new InvalidRequest(Sentence.HEADERS_INVALID, SettingBounds.MOST_HEADERS);
        }
        if (text.getString().length() > SettingBounds.LONGEST_HEADER_VALUE
                || !VALUE.matcher(text.getString()).matches()) {
            throw new InvalidRequest(Sentence.HEADER_VALUE_INVALID, SettingBounds.LONGEST_HEADER_VALUE, name);
        }
        return text.getString();
    }
}
