package org.webhooks.api.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.platform.Requests.assertRefusal;
import static org.webhooks.api.platform.Requests.fields;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.account.key.KeyKind;
import org.webhooks.account.key.Scope;

class KeyRequestTest {
    private static final Instant NOW = Instant.ofEpochMilli(1000);

    @Test
    void mayEverythingButPublishUnlessScopesAreNamed() {
        assertThat(read("{'kind':'platform'}").scopes())
                .containsExactlyInAnyOrder(Scope.WEBHOOKS_MANAGE, Scope.WEBHOOKS_READ, Scope.EVENTS_READ);
        assertThat(read("{'kind':'platform','scopes':[]}").scopes()).isEmpty();
        assertThat(read("{'kind':'platform','scopes':['platform:events:publish']}")
                        .scopes())
                .containsExactly(Scope.EVENTS_PUBLISH);
    }

    @Test
    void hasNoScopesInOtherDialects() {
        assertThat(read("{'kind':'store'}").scopes()).isEmpty();
        assertThat(read("{'kind':'branch','name':'Tunis'}").kind()).isEqualTo(KeyKind.BRANCH);
    }

    @Test
    void mayExpire() {
        assertThat(read("{'kind':'platform','expires_at':1001}").expiresAt()).isEqualTo(Instant.ofEpochMilli(1001));
        assertThat(read("{'kind':'platform'}").expiresAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                      | kind is required
            {'kind':'admin'}                        | kind must be one of platform, developer, branch, personal, public, store
            {'kind':null}                           | kind must be one of platform, developer, branch, personal, public, store
            {'kind':'platform','name':''}           | name must be a string of 1 to 200 characters
            {'kind':'platform','scopes':'all'}      | scopes must be an array of strings
            {'kind':'platform','scopes':[7]}        | scopes must be an array of strings
            {'kind':'platform','scopes':['root']}   | scopes contains an unknown scope: root
            {'kind':'store','scopes':[]}            | scopes are only for keys of kind platform
            {'kind':'platform','expires_at':1000}   | expires_at must be a time in the future, in epoch milliseconds
            {'kind':'platform','expires_at':'soon'} | expires_at must be a time in the future, in epoch milliseconds
            {'kind':'platform','expires_at':1e17}   | expires_at must be a time in the future, in epoch milliseconds
            {'kind':'platform','account':'acct_1'}  | Unknown field: account
            """)
    void refusesInThisOrder(String json, String sentence) {
        assertRefusal(() -> read(json)).isEqualTo(sentence);
    }

    private static KeyRequest read(String json) {
        return KeyRequest.read(fields(json, KeyRequest.FIELDS), NOW);
    }
}
