package org.webhooks.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("nothing", utf8("")),
                arguments("white space only", utf8(" \n")),
                arguments("a word", utf8("hello")),
                arguments("an open object", utf8("{\"a\":1")),
                arguments("an open string", utf8("\"a")),
                arguments("a closing bracket too many", utf8("[]]")),
                arguments("mismatched brackets", utf8("[}")),
                arguments("a second value", utf8("{}{}")),
                arguments("a second scalar", utf8("1 2")),
                arguments("a word after the end", utf8("{} x")),
                arguments("NUL after the end", utf8("{}\0")),
                arguments("a trailing comma", utf8("[1,]")),
                arguments("a comma without a value", utf8("[,1]")),
                arguments("a trailing comma in an object", utf8("{\"a\":1,}")),
                arguments("a name without quotes", utf8("{a:1}")),
                arguments("a comment", utf8("{/* */}")),
                arguments("single quotes", utf8("['a']")),
                arguments("NaN", utf8("[NaN]")),
                arguments("Infinity", utf8("[-Infinity]")),
                arguments("a leading zero", utf8("[01]")),
                arguments("a leading plus", utf8("[+1]")),
                arguments("a number without its fraction", utf8("[1.]")),
                arguments("a number without its integer", utf8("[.5]")),
                arguments("a number without its exponent", utf8("[1e]")),
                arguments("a lone minus", utf8("[-]")),
                arguments("a hexadecimal number", utf8("[0x10]")),
                arguments("a word in capitals", utf8("[TRUE]")),
                arguments("a line break in a string", utf8("\"a\nb\"")),
                arguments("a tab in a string", utf8("\"a\tb\"")),
                arguments("NUL in a string", utf8("\"a\0b\"")),
                arguments("NUL in a name", utf8("{\"a\0\":1}")),
                arguments("an unknown escape", utf8("\"\\x41\"")),
                arguments("an unfinished escape", utf8("\"\\u12\"")),
                arguments("no-break space between tokens", utf8("[\u00A0]")),
                arguments("a lone high surrogate", utf8("\"\\ud83d\"")),
                arguments("a lone low surrogate", utf8("\"\\uDE00\"")),
                arguments("surrogates in the wrong order", utf8("\"\\ude00\\ud83d\"")),
                arguments("a high surrogate before a letter", utf8("[\"\\uD83Dx\"]")),
                arguments("a lone surrogate in a name", utf8("{\"\\ud800\":1}")),
                arguments("a surrogate encoded in UTF-8", latin1("\"\u00ED\u00A0\u0080\"")),
                arguments("a name twice", utf8("{\"a\":1,\"b\":2,\"a\":3}")),
                arguments("a name twice, once escaped", utf8("{\"a\":1,\"\\u0061\":3}")),
                arguments("a name twice, deep inside", utf8("[{\"x\":{\"a\":1,\"a\":1}}]")),
                arguments("a name twice after an inner object", utf8("{\"a\":{\"a\":1},\"a\":1}")),
                arguments("a name twice among many", utf8(manyMembers(100_000) + ",\"k7\":0}")),
                arguments("a byte order mark", utf8("\uFEFF{}")),
                arguments("UTF-16, big endian", "{}".getBytes(Charset.forName("UTF-16BE"))),
                arguments("UTF-16, little endian", "{}".getBytes(Charset.forName("UTF-16LE"))),
                arguments("UTF-16 with its mark", "{}".getBytes(Charset.forName("UTF-16"))),
                arguments("UTF-32", "{}".getBytes(Charset.forName("UTF-32"))),
                arguments("Latin-1", latin1("\"caf\u00E9\"")),
                arguments("an overlong encoding", latin1("\"\u00C0\u00AF\"")),
                arguments("a cut-off character", latin1("\"\u00E2\u0082")),
                arguments("65 levels", utf8("[".repeat(65) + "]".repeat(65))),
                arguments("65 levels of objects", utf8("{\"a\":".repeat(65) + "1" + "}".repeat(65))),
                arguments("100,000 nested arrays", utf8("[".repeat(100_000) + "]".repeat(100_000))),
                arguments("100,000 arrays left open", utf8("[".repeat(100_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void refusesInATree(String what, byte[] json) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> StrictJson.read(json));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void refusesWhenStreaming(String what, byte[] json) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> CanonicalJson.of(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "0",
                "\"\"",
                "[]",
                "{}",
                " { \"a\" : [ 1 , null ] } ",
                "\"\\u0000\"",
                "\"\\ud83d\\ude00\"",
                "{\"__proto__\":{\"x\":1},\"constructor\":2}",
                "{\"a\":{\"a\":{\"a\":1}}}",
                "[{\"a\":1},{\"a\":1}]",
                "\"\u007F\u2028\""
            })
    void acceptsWhatTheStandardAllows(String json) {
        assertThat(StrictJson.read(utf8(json))).isNotNull();
        assertThat(CanonicalJson.of(utf8(json))).isNotEmpty();
    }

    @Test
    void acceptsTheDeepestNesting() {
        String deepest = "[".repeat(64) + "]".repeat(64);
        assertThat(StrictJson.read(utf8(deepest))).hasToString(deepest);
        assertThat(CanonicalJson.of(utf8(deepest))).isEqualTo(deepest);
    }

    @Test
    void acceptsObjectsOfManyMembers() {
        assertThat(StrictJson.readObject(utf8(manyMembers(100_000) + "}"))).hasSize(100_000);
    }

    @Test
    void keepsTheOrderOfMembers() {
        JsonObject object = StrictJson.readObject(utf8("{\"z\":1,\"a\":[true],\"__proto__\":\"x\",\"1\":null}"));
        assertThat(object.keySet()).containsExactly("z", "a", "__proto__", "1");
        assertThat(object.getString("__proto__")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400000", "1E-400000", "-1e99999999999", "1e401"})
    void refusesNumbersInATreeThatAreNotCheapToComputeWith(String number) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> StrictJson.read(utf8(number)));
    }

    @Test
    void refusesNumbersInATreeThatAreNotCheapToRead() {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> StrictJson.read(utf8("9".repeat(200_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"{}\"", "null", "1"})
    void refusesWhatIsNotAnObjectWhereOneMustBe(String json) {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> StrictJson.readObject(utf8(json)))
                .withMessage("JSON must be an object");
    }

    @Test
    void saysWhereItStoppedReadingAndQuotesNothing() {
        MalformedJson refusal =
                catchThrowableOfType(MalformedJson.class, () -> StrictJson.read(utf8("{\"a\":1,\n \"b\": secret}")));
        assertThat(refusal).hasMessageStartingWith("Malformed JSON near line 2, column ");
        assertThat(refusal.getMessage()).doesNotContain("secret");
        assertThat(refusal.getStackTrace()).isEmpty();
    }

    private static String manyMembers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"k" + i + "\":" + i).collect(Collectors.joining(",", "{", ""));
    }

    private static byte[] utf8(String json) {
        return json.getBytes(UTF_8);
    }

    private static byte[] latin1(String json) {
        return json.getBytes(ISO_8859_1);
    }
}
