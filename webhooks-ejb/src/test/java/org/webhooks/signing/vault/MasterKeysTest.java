package org.webhooks.signing.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterKeysTest {

    private static final String KEY =
            Base64.getEncoder().encodeToString("canary-key-of-exactly-32-bytes!!".getBytes(UTF_8));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | entry 1 must be a key id, a colon and the key",
                "KEY                 | entry 1 must be a key id, a colon and the key",
                ":KEY                | entry 1 must begin with a key id",
                "a b:KEY             | entry 1 must begin with a key id",
                "KEY:a               | entry 1 must begin with a key id",
                "a:KEY,b             | entry 2 must be a key id",
                "a:KEY,              | entry 2 must be a key id",
                "a:%KEY              | entry 1 has a key that is not base64",
                "a:Y2FuYXJ5          | entry 1 has a key of 6 bytes, not 32",
                "a:KEY,b:KEY,a:KEY   | entry 3 has the key id of an entry before it",
            })
    void saysWhatIsWrongWithoutShowingTheKey(String text, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKeys.parse(text.replace("KEY", KEY)))
                .withMessageContaining("webhooks.master-key")
                .withMessageContaining(sentence)
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(KEY).doesNotContain("Y2FuYXJ5"));
    }

    @Test
    void blanksAroundEntriesAreIgnored() {
        MasterKeys keys = MasterKeys.parse(" a:" + KEY + " ,\n b:" + KEY);

        assertThat(keys.sealingKeyId()).isEqualTo("a");
        assertThat(keys.named("b")).isNotNull();
        assertThat(keys.named("c")).isNull();
    }

    @Test
    void neverShowsAKey() {
        assertThat(MasterKeys.parse("a:" + KEY)).hasToString("MasterKeys[a]");
    }
}
