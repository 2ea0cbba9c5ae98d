package org.webhooks.api.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.webhooks.api.platform.Requests.assertRefusal;
import static org.webhooks.api.platform.Requests.fields;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.webhooks.json.MalformedJson;

class FieldsTest {
    private static final Set<String> KNOWN = Set.of("a", Fields.ACCOUNT);

    @Test
    void tellsMissingFieldsFromWrongOnes() {
        Fields fields = fields("{'a':null}", KNOWN);

        assertThat(fields.has("a")).isTrue();
        assertThat(fields.text("a")).isEmpty();
        assertThat(fields.array("a")).isEmpty();
        assertThat(fields.flag("a")).isEmpty();
        assertThat(fields.integer("a")).isEmpty();
    }

    @Test
    void takesIntegersInAnySpelling() {
        assertThat(fields("{'a':1e3}", KNOWN).integer("a")).hasValue(1000);
        assertThat(fields("{'a':7.0}", KNOWN).integer("a")).hasValue(7);
        assertThat(fields("{'a':7.5}", KNOWN).integer("a")).isEmpty();
        assertThat(fields("{'a':1e30}", KNOWN).integer("a")).isEmpty();
        assertThat(fields("{'a':'7'}", KNOWN).integer("a")).isEmpty();
    }

    @Test
    void refusesUnknownFieldsByName() {
        assertRefusal(() -> fields("{'a':1,'b':2}", KNOWN)).isEqualTo("Unknown field: b");
        assertRefusal(() -> fields("{'" + "x".repeat(300) + "':2}", KNOWN)).hasSize(216);
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> fields("[]", KNOWN)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> fields("{", KNOWN)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void prefersTheAccountOfTheBody() {
        assertThat(fields("{'account':'acct_1'}", KNOWN).accountOr("acct_2")).isEqualTo("acct_1");
        assertThat(fields("{}", KNOWN).accountOr("acct_2")).isEqualTo("acct_2");
        assertRefusal(() -> fields("{'account':7}", KNOWN).accountOr("acct_2"))
                .isEqualTo("account must be an account id");
    }
}
