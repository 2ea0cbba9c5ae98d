package org.webhooks.api.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.platform.Requests.assertRefusal;
import static org.webhooks.api.platform.Requests.fields;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.account.AccountChange;
import org.webhooks.api.platform.request.Fields;

class AccountRequestsTest {
    @Test
    void changesOnlyWhatIsGiven() {
        assertThat(AccountRequests.change(read("{}"))).isEqualTo(new AccountChange(null, null, null));
        assertThat(AccountRequests.change(read("{'name':'Acme','max_endpoints':3}")))
                .isEqualTo(new AccountChange("Acme", 3, null));
    }

    @Test
    void needsANameToBeMade() {
        assertRefusal(() -> AccountRequests.requiredName(read("{}"))).isEqualTo("name is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "'  '", "7"})
    void refusesOtherNames(String name) {
        assertRefusal(() -> AccountRequests.name(read("{'name':" + name + "}")))
                .isEqualTo("name must be a string of 1 to 200 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "-1", "1000001", "2.5", "'3'"})
    void refusesOtherCaps(String cap) {
        assertRefusal(() -> AccountRequests.maxEndpoints(read("{'max_endpoints':" + cap + "}")))
                .isEqualTo("max_endpoints must be an integer from 1 to 1000000");
    }

    private static Fields read(String json) {
        return fields(json, AccountRequests.FIELDS);
    }
}
