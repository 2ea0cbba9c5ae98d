package org.webhooks.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5",
        "1E5, 100000",
        "-0, 0",
        "-0.0, 0",
        "0e99999999999, 0",
        "1.0, 1",
        "-1.0, -1",
        "100e-2, 1",
        "0.1e1, 1",
        "123456789012345, 123456789012345",
        "-123456789012345, -123456789012345",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9007199254740992",
        "9007199254740994, 9007199254740994",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "1000000000000000000000, 1e+21",
        "1E23, 1e+23",
        "0.000001, 0.000001",
        "-0.0000010, -0.000001",
        "-0.00000010, -1e-7",
        "0.000000000, 0",
        "-0.5000, -0.5",
        "100.00, 100",
        "999999999999.999, 999999999999.999",
        "0.0000001, 1e-7",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "5e-324, 5e-324",
        "0.1, 0.1",
        "2.0e-3, 0.002",
        "2e-3, 0.002",
        "2.2250738585072014E-308, 2.2250738585072014e-308"
    })
    void spellsNumbersAsEcmaScriptDoes(String sent, String canonical) {
        assertThat(canonical(sent)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "-9007199254740993",
                "1e400",
                "1e400000",
                "-1E400000",
                "1e-400",
                "1e99999999999999999999",
                "0.1234567890123456789012",
                "0.1000000000000000055511151231257827",
                "1152921504606846976",
                "1.7976931348623159e308",
                "4.9e-324",
                "1e-324"
            })
    void keepsNumbersAsSentThatEcmaScriptCannotHold(String sent) {
        assertThat(canonical(sent)).isEqualTo(sent);
    }

    @Test
    void spendsNoMoreThanLinearTimeOnLongNumbers() {
        String integer = "7".repeat(250_000);
        String one = "0." + "0".repeat(249_999) + "1e250000";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(canonical(integer)).isEqualTo(integer);
            assertThat(canonical(one)).isEqualTo("1");
            assertThat(canonical("1e" + "9".repeat(250_000))).endsWith("999");
        });
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                arguments("white space goes", " { \"a\" :\t[ 1 ,\r\n true , null ] } ", "{\"a\":[1,true,null]}"),
                arguments("short escapes", "\"\\b\\f\\n\\r\\t\\\"\\\\\"", "\"\\b\\f\\n\\r\\t\\\"\\\\\""),
                arguments("needless escapes go", "\"\\/\\u0041\\u00e9\\u003c\"", "\"/A\u00e9<\""),
                arguments("other controls", "\"\\u0000\\u001F\\u000A\\u000b\"", "\"\\u0000\\u001f\\n\\u000b\""),
                arguments("literal though odd", "\"\\u007f\\u2028\\u2029\\ufeff\"", "\"\u007f\u2028\u2029\ufeff\""),
                arguments("pairs are literal", "\"\\ud83d\\uDE00\"", "\"\ud83d\ude00\""),
                arguments("order of appearance", "{\"b\":1,\"a\":2}", "{\"b\":1,\"a\":2}"),
                arguments("indices first", "{\"b\":1,\"10\":2,\"a\":3,\"9\":4}", "{\"9\":4,\"10\":2,\"b\":1,\"a\":3}"),
                arguments("index last", "{\"b\":1,\"a\":{},\"0\":2}", "{\"0\":2,\"b\":1,\"a\":{}}"),
                arguments("index in front", "{\"0\":2,\"b\":1}", "{\"0\":2,\"b\":1}"),
                arguments("only indices", "{\"2\":2,\"1\":1}", "{\"1\":1,\"2\":2}"),
                arguments("adjacent indices", "{\"a\":0,\"2\":2,\"1\":1,\"b\":0}", "{\"1\":1,\"2\":2,\"a\":0,\"b\":0}"),
                arguments("greatest index", "{\"a\":0,\"4294967294\":1}", "{\"4294967294\":1,\"a\":0}"),
                arguments("beyond indices", "{\"a\":0,\"4294967295\":1}", "{\"a\":0,\"4294967295\":1}"),
                arguments(
                        "no indices",
                        "{\"\":0,\"01\":1,\"-1\":2,\"1.5\":3,\"\u0661\":4}",
                        "{\"\":0,\"01\":1,\"-1\":2,\"1.5\":3,\"\u0661\":4}"),
                arguments(
                        "nested",
                        "{\"a\":{\"x\":0,\"1\":0},\"0\":[{\"y\":0,\"2\":0}]}",
                        "{\"0\":[{\"2\":0,\"y\":0}],\"a\":{\"1\":0,\"x\":0}}"),
                arguments("an escaped index", "{\"a\":0,\"\\u0031\":1}", "{\"1\":1,\"a\":0}"),
                arguments(
                        "prototype",
                        "{\"__proto__\":{\"a\":1},\"toString\":2}",
                        "{\"__proto__\":{\"a\":1},\"toString\":2}"),
                arguments("quotes in names", "{\"a\\\"\\n\":1}", "{\"a\\\"\\n\":1}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void spellsAsJavaScriptDoes(String what, String sent, String canonical) {
        assertThat(canonical(sent)).isEqualTo(canonical);
        assertThat(canonical(canonical)).isEqualTo(canonical);
    }

    @Test
    void ordersManyIndicesWithoutQuadraticTime() {
        String descending = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"" + (99_999 - i) + "\":0,\"k" + i + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(canonical(descending))
                        .startsWith("{\"0\":0,\"1\":0,")
                        .endsWith(",\"k99999\":0}"));
    }

    private static String canonical(String json) {
        return CanonicalJson.of(json.getBytes(UTF_8));
    }
}
