package org.webhooks.api.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.platform.Requests.assertRefusal;
import static org.webhooks.api.platform.Requests.fields;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.account.AccountChange;

class AccountSettingsJsonTest {
    @Test
    void changesOnlyWhatIsGiven() {
        assertThat(read("{}")).isEqualTo(new AccountChange(null, null, null));
        assertThat(read("{'derived_events':false}")).isEqualTo(new AccountChange(null, null, false));
        assertThat(read("{'derived_events':true}")).isEqualTo(new AccountChange(null, null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "'false'", "[]"})
    void refusesWhatIsNoBoolean(String value) {
        assertRefusal(() -> read("{'derived_events':" + value + "}")).isEqualTo("derived_events must be a boolean");
    }

    @Test
    void refusesOtherFields() {
        assertRefusal(() -> read("{'name':'Acme'}")).isEqualTo("Unknown field: name");
    }

    private static AccountChange read(String json) {
        return AccountSettingsJson.change(fields(json, AccountSettingsJson.FIELDS));
    }
}
