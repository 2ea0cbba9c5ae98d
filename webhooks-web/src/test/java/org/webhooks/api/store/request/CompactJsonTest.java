package org.webhooks.api.store.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.json.StrictJson;

class CompactJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { "a" : 1 , "b" : [ 1 , 2 ] }   | {"a":1,"b":[1,2]}
            {"b":1,"a":2,"1":3}             | {"b":1,"a":2,"1":3}
            [1.50, 1e21, 1E-7, -0, 100]     | [1.5,1e+21,1e-7,0,100]
            {"a":"\\u0627/\\u003c\\n"}      | {"a":"ا/<\\n"}
            [true,false,null,"",{},[]]      | [true,false,null,"",{},[]]
            """)
    void isSpelledAsDeliveriesAre(String sent, String compact) {
        assertThat(CompactJson.of(StrictJson.read(sent.getBytes(UTF_8)))).isEqualTo(compact);
    }
}
