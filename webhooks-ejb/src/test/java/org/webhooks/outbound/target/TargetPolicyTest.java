package org.webhooks.outbound.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.outbound.target.ForbiddenTarget.Reason;

@SuppressWarnings("AddressSelection") // literals have one address
class TargetPolicyTest {

    private final TargetPolicy production = TargetPolicy.production(List.of());
    private final TargetPolicy development = TargetPolicy.development(List.of());

    /** Each range by its first and last address between its nearest neighbours that may be called. */
    @ParameterizedTest
    @CsvSource({
        "1.0.0.0, 0.0.0.0, 0.255.255.255",
        "9.255.255.255, 10.0.0.0, 10.255.255.255",
        "11.0.0.0, 10.0.0.0, 10.255.255.255",
        "100.63.255.255, 100.64.0.0, 100.127.255.255",
        "100.128.0.0, 100.64.0.0, 100.127.255.255",
        "126.255.255.255, 127.0.0.0, 127.255.255.255",
        "128.0.0.0, 127.0.0.0, 127.255.255.255",
        "169.253.255.255, 169.254.0.0, 169.254.255.255",
        "169.255.0.0, 169.254.0.0, 169.254.255.255",
        "172.15.255.255, 172.16.0.0, 172.31.255.255",
        "172.32.0.0, 172.16.0.0, 172.31.255.255",
        "191.255.255.255, 192.0.0.0, 192.0.0.255",
        "192.0.1.0, 192.0.0.0, 192.0.0.255",
        "192.0.1.255, 192.0.2.0, 192.0.2.255",
        "192.0.3.0, 192.0.2.0, 192.0.2.255",
        "192.88.98.255, 192.88.99.0, 192.88.99.255",
        "192.88.100.0, 192.88.99.0, 192.88.99.255",
        "192.167.255.255, 192.168.0.0, 192.168.255.255",
        "192.169.0.0, 192.168.0.0, 192.168.255.255",
        "198.17.255.255, 198.18.0.0, 198.19.255.255",
        "198.20.0.0, 198.18.0.0, 198.19.255.255",
        "198.51.99.255, 198.51.100.0, 198.51.100.255",
        "198.51.101.0, 198.51.100.0, 198.51.100.255",
        "203.0.112.255, 203.0.113.0, 203.0.113.255",
        "203.0.114.0, 203.0.113.0, 203.0.113.255",
        "223.255.255.255, 224.0.0.0, 255.255.255.255",
        "168.63.129.15, 168.63.129.16, 168.63.129.16",
        "168.63.129.17, 168.63.129.16, 168.63.129.16",
        "2001:200::, ::, 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2000::, 4000::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db9::, 2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2003::, 3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
        "3fff:1000::, fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff, fe80::, ff02::1",
        "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 64:ff9b::a9fe:a9fe, ::1",
    })
    void onlyPublicAddressesMayBeCalled(String neighbour, String first, String last) throws Exception {
        production.judge(InetAddress.getByName(neighbour));
        assertAddressRefused(production, first);
        assertAddressRefused(production, last);
    }

    @Test
    void developmentAddsLoopbackAndNothingElse() throws Exception {
        development.judge(InetAddress.getByName("127.0.0.1"));
        development.judge(InetAddress.getByName("::1"));
        assertAddressRefused(development, "10.0.0.1");
        assertAddressRefused(development, "169.254.169.254");
    }

    @Test
    void allowedNetworksOpenTheirAddressesAndTheNamesOfPrivateNetworks() throws Exception {
        TargetPolicy opened = TargetPolicy.production(Network.parseList("10.1.0.0/16, fd00::/8"));

        opened.judge(InetAddress.getByName("10.1.255.255"));
        opened.judge(InetAddress.getByName("fd12::1"));
        opened.admit("https://orders.internal/");
        opened.admit("https://10.1.2.3/");
        assertAddressRefused(opened, "10.2.0.0");
        assertSpellingRefused(opened, "https://localhost/", Reason.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/",
                "HTTPS://EXAMPLE.com:8443/a%20b?c=d%2f",
                "https://xn--bcher-kva.example/",
                "https://8.8.8.8/",
                "https://[2606:4700:4700::1111]:443/",
                "https://a.b-c.d1:65535/",
            })
    void takesPlainPublicUrls(String url) {
        assertThatNoException().isThrownBy(() -> production.admit(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:9000/in", "http://LOCALHOST", "http://127.0.0.1:9000", "http://[::1]:9000/"})
    void developmentTakesLoopback(String url) {
        assertThatNoException().isThrownBy(() -> development.admit(url));
        assertSpellingRefused(production, url, Reason.NOT_HTTPS);
        assertSpellingRefused(production, url.replace("http:", "https:"), Reason.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/webhooks/outbound/forbidden-urls.csv", numLinesToSkip = 1)
    void refusesBySpelling(String url, Reason reason) {
        assertSpellingRefused(production, url, reason);
    }

    /** None of them is seen where it stands in a table. */
    @ParameterizedTest
    @CsvSource({
        "'', NOT_A_URL",
        "'https://example.com/\t', NOT_A_URL",
        "'https://exam\tple.com/', NOT_A_URL",
        "'https://example.com/\r\nX: 1', NOT_A_URL",
        "'https://example.com\n/', NOT_A_URL",
        "https://local\u200dhost/, NOT_A_URL",
        "https://exam\u200dple.com/, NOT_A_URL",
        "https://exam\u200cple.com/, NOT_A_URL",
        "https://exam\u200fple.com/, NOT_A_URL",
        "https://exam\u202eple.com/, NOT_A_URL",
        "https://local\u00adhost/, PRIVATE_ADDRESS",
        "https://exam\u0000ple.com/, NOT_A_URL",
    })
    void refusesCharactersThatAreNotSeen(String url, Reason reason) {
        assertSpellingRefused(production, url, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "https://b\u00fccher.example/a?b, https://xn--bcher-kva.example/a?b",
        "https://B\u00dcCHER.example:8443/, https://xn--bcher-kva.example:8443/",
        "https://b\u00fccher\u3002example, https://xn--bcher-kva.example",
        "https://\u65e5\u672c\u8a9e.jp/, https://xn--wgv71a119e.jp/",
        "https://\u24d4xample.com/, https://example.com/",
        "https://\uff18.8.8.8/, https://8.8.8.8/",
        "https://example.com./in, https://example.com/in",
        "https://example.com.:444/in, https://example.com:444/in",
    })
    void aHostIsCalledByItsAsciiName(String url, String called) {
        assertThat(production.admit(url)).isEqualTo(called);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 81, 443, 444, 591, 1023, 1024, 8443, 9000, 65535})
    void portsThatAreNotKnownForSomethingElseMayBeCalled(int port) {
        assertThatNoException().isThrownBy(() -> production.admit("https://example.com:" + port + "/"));
    }

    @Test
    void theServerItselfIsNoReceiverUnlessItsNetworkIsOpened() throws Exception {
        InetAddress own = InetAddress.getByName("8.8.8.8");
        TargetPolicy onThisServer = production.on(Set.of(own));
        TargetPolicy opened =
                TargetPolicy.production(Network.parseList("8.8.8.0/24")).on(Set.of(own));

        assertThatExceptionOfType(ForbiddenTarget.class)
                .isThrownBy(() -> onThisServer.judge(own))
                .withMessage("8.8.8.8 is an address of this server");
        assertSpellingRefused(onThisServer, "https://8.8.8.8/", Reason.PRIVATE_ADDRESS);
        onThisServer.judge(InetAddress.getByName("8.8.4.4"));
        opened.judge(own);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatCode(() -> production.admit("https://example.com/" + "a".repeat(2028)))
                .doesNotThrowAnyException();
        assertSpellingRefused(production, "https://example.com/" + "a".repeat(2029), Reason.NOT_A_URL);
        assertThatCode(() -> production.admit("https://" + "a".repeat(63) + ".com/"))
                .doesNotThrowAnyException();
        assertSpellingRefused(production, "https://" + "a".repeat(64) + ".com/", Reason.HOST);
        assertThatCode(() -> production.admit("https://" + "a.".repeat(125) + "com/"))
                .doesNotThrowAnyException();
        assertSpellingRefused(production, "https://" + "a.".repeat(126) + "com/", Reason.HOST);
    }

    private static void assertAddressRefused(TargetPolicy policy, String address) {
        assertThatExceptionOfType(ForbiddenTarget.class)
                .isThrownBy(() -> policy.judge(InetAddress.getByName(address)))
                .withMessageEndingWith(" is not a public address")
                .returns(Reason.PRIVATE_ADDRESS, ForbiddenTarget::reason);
    }

    private static void assertSpellingRefused(TargetPolicy policy, String url, Reason reason) {
        assertThatExceptionOfType(ForbiddenTarget.class)
                .isThrownBy(() -> policy.admit(url))
                .returns(reason, ForbiddenTarget::reason);
    }
}
