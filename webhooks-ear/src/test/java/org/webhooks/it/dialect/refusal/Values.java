package org.webhooks.it.dialect.refusal;

import jakarta.json.Json;
import java.util.List;
import java.util.stream.Stream;

/** JSON values that are not what a field asks for, as they stand in a request. */
final class Values {
    static final List<String> NOT_TEXTS = List.of("null", "true", "0", "1.5", "[]", "{}", "[\"x\"]", "{\"a\":1}");
    static final List<String> NOT_FLAGS = List.of("null", "0", "1", "\"true\"", "\"\"", "[]", "{}", "[true]");
    static final List<String> NOT_ARRAYS =
            List.of("null", "true", "7", "\"order.created\"", "\"*\"", "{}", "{\"0\":1}");

    static final List<String> NOT_URLS = texts(
            " ",
            "not-a-url",
            "example.com",
            "/relative",
            "//example.com/",
            "http://",
            "https://",
            "https:///x",
            "https:x",
            "ftp://example.com/",
            "ws://example.com/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "mailto:a@example.com",
            "ht!tp://example.com/",
            "https://exa mple.com/",
            "https://example.com/a b",
            "https://example.com/%",
            "https://[::1",
            "https://example.com/\nx",
            "https://a_b\"/");

    /** Which may not be called, though they are well-formed. */
    static final List<String> FORBIDDEN_URLS = texts(
            "https://10.0.0.1/",
            "https://192.168.1.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://100.64.0.1/",
            "https://[fd00:ec2::254]/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://user:pw@example.com/",
            "https://example.com:22/",
            "https://example.com:0/");

    static final String LONG_URL = text("https://example.com/" + "a".repeat(2048));

    /** Which no dialect with a closed list of events knows. */
    static final List<String> NOT_EVENTS = List.of(
            "[\"no.such.event\"]",
            "[\"*\"]",
            "[\"order.*\"]",
            "[\"\"]",
            "[\"order .created\"]",
            "[\"ORDER.CREATED\"]",
            "[null]",
            "[1]",
            "[true]",
            "[[]]",
            "[{}]",
            "[[\"order.created\"]]");

    private Values() {}

    static String text(String value) {
        return Json.createValue(value).toString();
    }

    private static List<String> texts(String... values) {
        return Stream.of(values).map(Values::text).toList();
    }
}
