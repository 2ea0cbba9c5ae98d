package org.webhooks.event.type.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "false",
                "{}",
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','$id':'https://example.com/order.json'}",
                "{'$id':'https://example.com/order.json','$ref':'#/$defs/a','$defs':{'a':{'type':'string'}}}",
                "{'$ref':'#name','$defs':{'a':{'$anchor':'name'}}}",
                "{'$ref':'#/$defs/a~1b%20c','$defs':{'a/b c':true}}",
                "{'properties':{'child':{'$ref':'#'},'children':{'items':{'$ref':'#'}}}}",
                "{'properties':{'$ref':{'const':'http://example.com/'},'$id':{},'pattern':{}}}",
                "{'const':{'$ref':'http://example.com/'},'enum':[{'pattern':'('}],'default':{'$id':'x'}}",
                "{'pattern':'^[a-z]{2,5}\\\\d+$','patternProperties':{'^x-':{}}}",
                "{'format':'email','colour':'unknown keywords are annotations'}",
                "{'pattern':'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'}",
                "{'pattern':'^.{1,500}$','patternProperties':{'^(?:[a-z]{1,20}\\\\.){1,20}$':{}}}"
            })
    void takesASchema(String schema) {
        assertThat(SchemaRule.objection(json(schema), null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'text'}                                | at /type:
            {'type':7}                                     | at /type:
            {'properties':{'a/b':{'minimum':'x'}}}         | at /properties/a~1b/minimum: string found, number expected
            {'required':'id'}                              | at /required:
            {'items':[]}                                   | at /items:
            {'allOf':{}}                                   | at /allOf:
            {'$ref':7}                                     | at /$ref:
            {'$ref':'#/$defs/a'}                           | at /$ref: leads to no subschema
            {'$ref':'#/const','const':{'type':'string'}}   | at /$ref: leads to no subschema
            {'$ref':'#/%zz'}                               | at /$ref:
            {'$ref':'order.json'}                          | at /$ref: must begin with #
            {'items':{'$ref':'//example.com/x'}}           | at /items/$ref: must begin with #
            {'$ref':'file:///etc/passwd'}                  | at /$ref: must begin with #
            {'$ref':'#'}                                   | at its root: refers to itself without end
            {'anyOf':[{'$ref':'#/$defs/a'}],'$defs':{'a':{'not':{'$ref':'#/anyOf/0'}}}} | refers to itself without end
            {'$schema':'http://json-schema.org/draft-07/schema#'} | at /$schema: must be https://json-schema.org/draft/2020-12/schema
            {'items':{'$id':'https://example.com/x'}}      | at /items/$id: only the root may have an $id
            {'$dynamicRef':'#a'}                           | at /$dynamicRef: $dynamicRef is not supported
            {'$defs':{'a':{'$vocabulary':{}}}}             | at /$defs/a/$vocabulary: $vocabulary is not supported
            {'pattern':'(?=a)b'}                           | at /pattern: is no regular expression that can be matched in linear time
            {'pattern':'(a)\\\\1'}                         | at /pattern: is no regular expression
            {'pattern':'^.{1,2000}$'}                      | matched in linear time (RE2 syntax): invalid repeat count
            {'pattern':'(?:(?:a{1000}){1000}){1000}'}      | (RE2 syntax): it compiles to more than 1024 instructions
            {'patternProperties':{'(?:a{1,32}){1,32}':{}}} | at /patternProperties/(?:a{1,32}){1,32}: is no
            {'items':{'dependencies':{'a':['b']}}}         | at /items/dependencies: dependencies is not supported
            {'$recursiveRef':'#'}                          | at /$recursiveRef: $recursiveRef is not supported
            {'maximum':100e2147483647}                     | numbers must be of a size
            {'propertyNames':{'pattern':'('}}              | at /propertyNames/pattern: is no regular expression
            {'patternProperties':{'(?<!/)x':{}}}           | at /patternProperties/(?<!~1)x: is no regular expression
            {'maximum':1e999}                              | numbers must be of a size
            """)
    void refusesWhatIsNoneAndSaysWhere(String schema, String said) {
        assertThat(SchemaRule.objection(json(schema), null))
                .hasValueSatisfying(objection -> assertThat(objection)
                        .startsWith("schema is invalid at ")
                        .contains(said));
    }

    @Test
    void refusesASchemaThatIsTooLong() {
        String fits = "{\"title\":\"" + "x".repeat(SchemaRule.MAX_BYTES - 12) + "\"}";
        assertThat(SchemaRule.objection(fits, null)).isEmpty();
        assertThat(SchemaRule.objection(fits.replace("title", "title1"), null))
                .hasValue("schema is invalid at its root: must not be longer than 65536 bytes");
    }

    @Test
    void refusesASchemaOfTooManyParts() {
        String parts = "{},".repeat(2_000);
        assertThat(SchemaRule.objection("{\"anyOf\":[" + parts + "{}]}", null))
                .hasValue("schema is invalid at its root: must not have more than 2000 subschemas");
    }

    @Test
    void refusesReferencesThatMultiply() {
        StringBuilder doubling = new StringBuilder("{\"$ref\":\"#/$defs/d0\",\"$defs\":{");
        for (int i = 0; i < 15; i++) {
            String next = "{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}";
            doubling.append("\"d%d\":{\"properties\":{\"a\":%s,\"b\":%s}},".formatted(i, next, next));
        }
        assertThat(SchemaRule.objection(doubling + "\"d15\":{}}}", null))
                .hasValue("schema is invalid at its root: is too large once its references are followed");
    }

    @Test
    void refusesChainsThatWouldFillTheStack() {
        String chain = "{\"not\":".repeat(20) + "{}" + "}".repeat(20);
        assertThat(SchemaRule.objection(chain, null))
                .hasValueSatisfying(objection ->
                        assertThat(objection).contains("must not judge a value by more than 20 schemas in a chain"));
    }

    @Test
    void refusesPatternsThatAreTooLargeTogether() {
        StringBuilder patterns = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            patterns.append("\"a{900}").append(i).append("\":{},");
        }
        assertThat(SchemaRule.objection("{\"patternProperties\":{" + patterns + "\"x\":{}}}", null))
                .hasValue("schema is invalid at /patternProperties/a{900}22: all patterns together compile to more than"
                        + " 20000 instructions");
    }

    @Test
    void refusesPatternsThatMultiplyWithReferences() {
        StringBuilder uses = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            uses.append("\"p").append(i).append("\":{\"$ref\":\"#/$defs/a\"},");
        }
        assertThat(SchemaRule.objection(
                        "{\"properties\":{" + uses + "\"x\":{}},\"$defs\":{\"a\":{\"pattern\":\"a{1000}\"}}}", null))
                .hasValue("schema is invalid at its root: is too large once its references are followed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesLongChainsOfReferencesWithoutFollowingThem(boolean inOrder) {
        StringBuilder chain = new StringBuilder("{\"$defs\":{");
        for (int i = 0; i < 1_998; i++) {
            int at = inOrder ? i : 1_997 - i;
            chain.append("\"d%d\":{\"$ref\":\"#/$defs/d%d\"},".formatted(at, at + 1));
        }
        assertThat(SchemaRule.objection(chain + "\"d1998\":{}}}", null))
                .hasValueSatisfying(objection ->
                        assertThat(objection).contains("must not judge a value by more than 20 schemas in a chain"));
    }

    @Test
    void refusesAnExampleThatIsTooLongWhateverItsSchema() {
        String fits = "\"" + "x".repeat(SchemaRule.MAX_BYTES - 2) + "\"";
        assertThat(SchemaRule.objection(null, fits)).isEmpty();
        String tooLong = "\"" + "é".repeat(SchemaRule.MAX_BYTES / 2) + "\"";
        for (String schema : new String[] {null, "{}"}) {
            assertThat(SchemaRule.objection(schema, tooLong))
                    .hasValue("example is invalid at its root: must not be longer than 65536 bytes");
        }
    }

    @Test
    void asksNobody() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger requests = new AtomicInteger();
        other.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        other.start();
        try {
            String there = "http://127.0.0.1:" + other.getAddress().getPort() + "/x";
            for (String keyword : new String[] {"$ref", "$schema", "$dynamicRef", "$recursiveRef", "$id"}) {
                String schema = "{\"" + keyword + "\":\"" + there
                        + "\",\"items\":{\"$ref\":\"#/$defs/a\"},\"$defs\":{\"a\":{}}}";
                SchemaRule.objection(schema, "[1]");
            }
            assertThat(SchemaRule.objection("{\"$ref\":\"" + there + "\"}", null))
                    .isPresent();
            assertThat(SchemaRule.objection("{\"$schema\":\"" + there + "\"}", null))
                    .isPresent();
            assertThat(requests).hasValue(0);
        } finally {
            other.stop(0);
        }
    }

    @Test
    void holdsTheExampleAgainstTheSchema() {
        String schema = json("{'properties':{'amount':{'minimum':1}}}");
        assertThat(SchemaRule.objection(schema, "{\"amount\":1}")).isEmpty();
        assertThat(SchemaRule.objection(schema, "{\"amount\":0}"))
                .hasValue("example is invalid at /amount: must have a minimum value of 1 (minimum)");
        assertThat(SchemaRule.objection(null, "{\"amount\":0}")).isEmpty();
    }

    private static String json(String apostrophes) {
        return apostrophes.replace('\'', '"');
    }
}
