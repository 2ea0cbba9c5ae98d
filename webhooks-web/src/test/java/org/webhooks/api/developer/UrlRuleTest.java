package org.webhooks.api.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.developer.Requests.assertRefusal;
import static org.webhooks.api.developer.Requests.members;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRuleTest {
    private static final UrlRule PRODUCTION = new UrlRule(false);
    private static final UrlRule DEVELOPMENT = new UrlRule(true);
    private static final String INVALID = "{\"error\":\"Invalid URL format\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//a.example/x",
                "/x",
                "a.example",
                "https:",
                "https://",
                "https:///x",
                "https:a.example",
                "https:/a.example",
                "https://:443/x",
                "https://a.example:65536",
                "https://a.example:99999999999",
                "https://a.example:-1",
                "https://a.example:x",
                "https://a b.example",
                " https://a.example",
                "https://a.example/\\n",
                "https://a.example/\\u0000",
                "https://a.example/%zz",
                "https://a_b.example",
                "https://foo..example",
                "https://[::1",
                "ftp://a.example",
                "javascript:alert(1)",
                "mailto:a@a.example"
            })
    void takesOnlyAbsoluteUrlsOfTheWebWithAHost(String url) {
        assertRefusal(() -> read(DEVELOPMENT, url)).isEqualTo(INVALID);
        assertRefusal(() -> read(PRODUCTION, url)).isEqualTo(INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/h", "http://localhost:8081/x", "HTTP://a.example"})
    void takesHttpInDevelopmentOnly(String url) {
        assertThat(read(DEVELOPMENT, url)).isEqualTo(url);
        assertRefusal(() -> read(PRODUCTION, url))
                .isEqualTo("{\"error\":\"Only HTTPS URLs are allowed in production\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example",
                "HTTPS://A.EXAMPLE:65535/x?y=%20",
                "https://[2001:4860:4860::8888]/",
                "https://b\u00fccher.example",
                "https://１２７.0.０.１"
            })
    void takesHttpsEverywhere(String url) {
        assertThat(read(DEVELOPMENT, url)).isEqualTo(url);
        assertThat(read(PRODUCTION, url)).isEqualTo(url);
    }

    @Test
    void takes2048CharactersAndNoMore() {
        String longest = "https://a.example/" + "x".repeat(2048 - "https://a.example/".length());

        assertThat(read(PRODUCTION, longest)).isEqualTo(longest);
        assertRefusal(() -> read(PRODUCTION, longest + "x")).isEqualTo(INVALID);
    }

    private static String read(UrlRule rule, String url) {
        return rule.read(members("{'url':'" + url + "'}"));
    }
}
