package org.webhooks.event.type.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.json.CanonicalJson;

class DataSchemaTest {
    private static final String TOO_COSTLY = "at its root: takes more steps than a check may take";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'object'}                              | 7                 | at its root: integer found, object expected (type)
            {'properties':{'a/b':{'type':'string'}}}       | {'a/b':1}         | at /a~1b: integer found, string expected (type)
            {'required':['id']}                            | {}                | at its root: required property 'id' not found (required)
            {'items':{'minimum':0}}                        | [1,-1,-2]         | at /1: must have a minimum value of 0 (minimum)
            {'enum':['a','b']}                             | 'c'               | at its root: does not have a value in the enumeration ["a", "b"] (enum)
            {'pattern':'^a+$'}                             | 'b'               | at its root: does not match the regex pattern ^a+$ (pattern)
            {'additionalProperties':false}                 | {'x':1}           | at its root: property 'x' is not defined in the schema and the schema does not allow additional properties (additionalProperties)
            {'properties':{'a':{'$ref':'#'}},'required':['b']} | {'a':{},'b':1} | at /a: required property 'b' not found (required)
            {'multipleOf':0.01}                            | 1.005             | at its root: must be multiple of 0.01 (multipleOf)
            {'maxLength':1}                                | '😀😀'            | at its root: must be at most 1 characters long (maxLength)
            false                                          | {'a':1}           | at its root: schema for 'null' is false (false)
            {'maximum':5}                                  | 100e2147483647    | at its root: numbers must be of a size that can be computed with here
            {'maximum':5}                                  | 0.10e-2147483640  | at its root: numbers must be of a size that can be computed with here
            {'minLength':3000000000}                       | 'abc'             | at its root: must be at least 2,147,483,647 characters long (minLength)
            {'maximum':5}                                  | 1e401             | at its root: numbers must be of a size that can be computed with here
            """)
    void saysThePlaceAndTheRuleThatIsBroken(String schema, String data, String said) {
        assertThat(violation(json(schema), json(data))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'integer'}                             | 1.0
            {'type':'integer'}                             | 1e21
            {'const':1}                                    | 1.00
            {'enum':[10000000000000000000]}                | 1e19
            {'pattern':'b'}                                | 'abc'
            {'format':'email'}                             | 'nobody'
            {'maxLength':3000000000}                       | 'abc'
            {'maxItems':10000000000000000000}              | [1]
            {'maxProperties':4294967295}                   | {'a':1}
            {'contains':{},'maxContains':4294967296}       | [1]
            {'notAllowed':['a'],'id':'urn:x'}              | {'a':1}
            {'type':'number'}                              | 10e399
            {'pattern':'^.{1,500}$'}                       | 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
            {'oneOf':[{'type':'string'},{'minimum':2}]}    | 3
            {'anyOf':[{'type':'string'},{'required':['a']}],'unevaluatedProperties':false,'properties':{'a':{}}} | {'a':1}
            {'if':{'required':['a']},'then':{'required':['b']}} | {'b':1}
            {'$ref':'#x','$defs':{'a':{'$anchor':'x','type':'null'}}} | null
            """)
    void letsPassWhatKeepsIt(String schema, String data) {
        assertThat(DataSchema.of(json(schema))
                        .violation(CanonicalJson.of(json(data).getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void givesUpWhereStepsMultiplyWithTheDepthOfTheData() {
        String twice =
                "{'anyOf':[{'properties':{'a':{'$ref':'#'}},'required':['x']},{'properties':{'a':{'$ref':'#'}},'required':['y']}]}";
        assertThat(violation(json(twice), "{\"a\":".repeat(60) + "1" + "}".repeat(60)))
                .isEqualTo(TOO_COSTLY);
    }

    @Test
    void givesUpWhereEveryPartJudgesEveryItem() {
        String parts = "{'minimum':0},".repeat(1_500);
        String items = "1,".repeat(20_000);
        assertThat(violation(json("{'items':{'allOf':[" + parts + "{}]}}"), "[" + items + "1]"))
                .isEqualTo(TOO_COSTLY);
    }

    @Test
    void bearsTheDeepestDataWithTheLongestChain() {
        String chain =
                "{\"not\":{\"not\":".repeat(8) + "{\"items\":{\"$ref\":\"#\"},\"type\":\"array\"}" + "}}".repeat(8);
        assertThat(violation(chain, "[".repeat(64) + "]".repeat(64))).isEmpty();
        assertThat(violation(chain, "[".repeat(63) + "1" + "]".repeat(63))).startsWith("at ");
    }

    @Test
    void doesNotGrowWithoutEndWhateverPathsDataTakes() {
        DataSchema schema = DataSchema.of(
                json("{'additionalProperties':{'$ref':'#'},'properties':{'a':{'$ref':'#'},'b':{'$ref':'#'}}}"));
        for (int i = 0; i < 2_000; i++) {
            StringBuilder data = new StringBuilder();
            for (int bit = 0; bit < 11; bit++) {
                data.append((i >> bit & 1) == 0 ? "{\"a\":" : "{\"b\":");
            }
            assertThat(schema.violation(data + "1" + "}".repeat(11))).isEmpty();
            assertThat(schema.size()).isLessThanOrEqualTo(5_000);
        }
    }

    @Test
    void givesUpWhereLargePatternsAreTriedAtEachCharacter() {
        String name = "\"" + "a".repeat(50_000) + "\"";
        assertThat(violation(json("{'pattern':'(?:.?){200}b'}"), name)).isEqualTo(TOO_COSTLY);
        String patterns = "{\"patternProperties\":{\"a{0,100}b\":{},\"a{0,100}c\":{},\"a{0,100}d\":{}}}";
        assertThat(violation(patterns, "{" + name + ":1}")).isEqualTo(TOO_COSTLY);
    }

    @Test
    void countsPatternsAmongWhatItKeeps() {
        assertThat(DataSchema.of(json("{'pattern':'a{1000}'}")).size()).isGreaterThan(100);
    }

    @Test
    void matchesHostilePatternsInLinearTime() {
        DataSchema schema = DataSchema.of(json("{'pattern':'^(a+)+$'}"));
        assertThat(schema.violation("\"" + "a".repeat(50_000) + "!\"")).isPresent();
    }

    /** Of the two texts Aa and BB, any row of the same length has the same hash. */
    @Test
    void itemsThatAreMadeToCollideDoNotMakeACheckOfUniquenessExpensive() {
        String unique = json("{'uniqueItems':true}");
        StringBuilder colliding = new StringBuilder("[");
        StringBuilder plain = new StringBuilder("[");
        for (int i = 0; i < 4_096; i++) {
            String bits = String.format("%12s", Integer.toBinaryString(i)).replace(' ', '0');
            String comma = i == 0 ? "\"" : ",\"";
            colliding
                    .append(comma)
                    .append(bits.replace("0", "Aa").replace("1", "BB"))
                    .append('"');
            plain.append(comma).append(bits).append(bits).append('"');
        }

        assertThat(violation(unique, plain.append(']').toString())).isEmpty();
        assertThat(violation(unique, colliding.append(']').toString())).isEqualTo(TOO_COSTLY);
    }

    private static String violation(String schema, String data) {
        return DataSchema.of(schema).violation(data).map(Violation::sentence).orElse("");
    }

    private static String json(String apostrophes) {
        return apostrophes.replace('\'', '"').replace("property \"", "property '");
    }
}
