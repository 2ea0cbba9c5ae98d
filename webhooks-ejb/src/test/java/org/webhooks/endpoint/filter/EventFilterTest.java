package org.webhooks.endpoint.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'/a':'x'}                          | {'a':'x'}            | true
            {'/a':'x'}                          | {'a':'X'}            | false
            {'/a':'1'}                          | {'a':1}              | false
            {'/a':1}                            | {'a':1}              | true
            {'/a':1.0}                          | {'a':1}              | true
            {'/a':10}                           | {'a':1e1}            | true
            {'/a':1}                            | {'a':'1'}            | false
            {'/a':1}                            | {'a':true}           | false
            {'/a':true}                         | {'a':true}           | true
            {'/a':false}                        | {'a':null}           | false
            {'/a':null}                         | {'a':null}           | true
            {'/a':null}                         | {}                   | false
            {'/a':'x'}                          | {'a':['x']}          | false
            {'/a':{'equals':'x'}}               | {'a':'x'}            | true
            {'/a':{'in':['x',1,null]}}          | {'a':1.00}           | true
            {'/a':{'in':['x',1,null]}}          | {'a':null}           | true
            {'/a':{'in':['x',1,null]}}          | {'a':'y'}            | false
            {'/a':{'in':['x',1,null]}}          | {}                   | false
            {'/a':{'prefix':'vip@'}}            | {'a':'vip@b.example'}| true
            {'/a':{'prefix':'vip@'}}            | {'a':'a.vip@b'}      | false
            {'/a':{'prefix':'1'}}               | {'a':12}             | false
            {'/a':{'exists':true}}              | {'a':null}           | true
            {'/a':{'exists':true}}              | {}                   | false
            {'/a':{'exists':false}}             | {}                   | true
            {'/a':{'exists':false}}             | {'a':false}          | false
            {'/a':{'gt':1}}                     | {'a':1}              | false
            {'/a':{'gt':1}}                     | {'a':1.0000001}      | true
            {'/a':{'gte':1}}                    | {'a':1.0}            | true
            {'/a':{'lt':1}}                     | {'a':-1e300}         | true
            {'/a':{'lt':1}}                     | {'a':1}              | false
            {'/a':{'lte':0.1}}                  | {'a':0.1}            | true
            {'/a':{'lte':9007199254740992}}     | {'a':9007199254740993}| false
            {'/a':{'gte':1}}                    | {'a':'2'}            | false
            {'/a':{'gte':1}}                    | {}                   | false
            {'/a':{'gte':1}}                    | {'a':1e999999999}    | false
            {'/a':{'exists':true}}              | {'a':1e999999999}    | true
            {'/a':{'gte':1,'lt':5}}             | {'a':4}              | true
            {'/a':{'gte':1,'lt':5}}             | {'a':5}              | false
            {'/a':{'not':'x'}}                  | {'a':'y'}            | true
            {'/a':{'not':'x'}}                  | {'a':'x'}            | false
            {'/a':{'not':'x'}}                  | {}                   | true
            {'/a':{'not':'x','exists':true}}    | {}                   | false
            {'/a':{'not':{'gte':1,'lt':5}}}     | {'a':4}              | false
            {'/a':{'not':{'gte':1,'lt':5}}}     | {'a':6}              | true
            {'/a':{'not':{'not':'x'}}}          | {'a':'x'}            | true
            {'/a':1,'/b':2}                     | {'a':1,'b':2}        | true
            {'/a':1,'/b':2}                     | {'a':1}              | false
            {'/a/b/c':1}                        | {'a':{'b':{'c':1}}}  | true
            {'/a/b/c':1}                        | {'a':{'b':1}}        | false
            {'/a/1':7}                          | {'a':[6,7]}          | true
            {'/a/2':7}                          | {'a':[6,7]}          | false
            {'/a/01':7}                         | {'a':[6,7]}          | false
            {'/a/-':7}                          | {'a':[6,7]}          | false
            {'/a/01':7}                         | {'a':{'01':7}}       | true
            {'/a~1b/c~0d':1}                    | {'a/b':{'c~d':1}}    | true
            {'/':1}                             | {'':1}               | true
            {'':'x'}                            | 'x'                  | true
            {'/a':'x'}                          | 'x'                  | false
            """)
    void letsPass(String filter, String data, boolean passes) {
        assertThat(EventFilter.of(json(filter)).matches(new EventData(json(data))))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                  | filter must be an object
            {}                                  | filter must have 1 to 20 conditions
            {'a':1}                             | filter at "a" is no JSON Pointer: it must begin with /
            {'/a~':1}                           | filter at "/a~" is no JSON Pointer: it must begin with /
            {'/a':[1]}                          | filter at "/a" must be a string, number, boolean or null
            {'/a':{}}                           | filter at "/a" must have an operator
            {'/a':{'like':'x'}}                 | filter at "/a like" is no operator: equals, in, prefix, exists, gt, gte, lt, lte, not
            {'/a':{'equals':{}}}                | filter at "/a equals" must be a string, number, boolean or null
            {'/a':{'in':'x'}}                   | filter at "/a in" must be an array of 1 to 100 values
            {'/a':{'in':[[]]}}                  | filter at "/a in" must be a string, number, boolean or null
            {'/a':{'prefix':1}}                 | filter at "/a prefix" must be a string, and not empty
            {'/a':{'exists':'true'}}            | filter at "/a exists" must be a boolean
            {'/a':{'lte':null}}                 | filter at "/a lte" must be a number
            {'/a':{'not':{'gt':true}}}          | filter at "/a not gt" must be a number
            {'/a':{'not':{'not':{'not':{'not':1}}}}} | filter at "/a not not not not" must not stand in more than 3 others
            """)
    void refusesWhatIsNoneAndSaysWhere(String filter, String sentence) {
        assertThatThrownBy(() -> EventFilter.of(json(filter)))
                .isInstanceOf(InvalidFilter.class)
                .hasMessage(sentence);
    }

    @Test
    void hasAtMostTwentyConditionsAnd16KiB() {
        assertThat(EventFilter.of(ofConditions(20))).isNotNull();
        assertThatThrownBy(() -> EventFilter.of(ofConditions(21))).hasMessage("filter must have 1 to 20 conditions");
        String frame = "{\"/a\":\"\"}";
        assertThat(EventFilter.of(frame.replace("\"\"", "\"" + "x".repeat(16_384 - frame.length()) + "\"")))
                .isNotNull();
        assertThatThrownBy(() -> EventFilter.of(frame.replace("\"\"", "\"" + "x".repeat(16_384) + "\"")))
                .hasMessage("filter must not be longer than 16384 bytes");
    }

    private static String ofConditions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"gt%s\"".formatted(i))
                .map(name -> name.replace("gt", "/") + ":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(String apostrophes) {
        return apostrophes.replace('\'', '"');
    }
}
