package org.webhooks.outbound.target;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        opened.judgeSpelling("https://orders.internal/");
        opened.judgeSpelling("https://10.1.2.3/");
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
        assertThatNoException().isThrownBy(() -> production.judgeSpelling(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:9000/in", "http://LOCALHOST", "http://127.0.0.1:9000", "http://[::1]:9000/"})
    void developmentTakesLoopback(String url) {
        assertThatNoException().isThrownBy(() -> development.judgeSpelling(url));
        assertSpellingRefused(production, url, Reason.NOT_HTTPS);
        assertSpellingRefused(production, url.replace("http:", "https:"), Reason.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.1/, HOST",
        "https://127.0.1/, HOST",
        "https://2130706433/, HOST",
        "https://0/, HOST",
        "https://0.0.0.0/, PRIVATE_ADDRESS",
        "https://0177.0.0.1/, HOST",
        "https://017700000001/, HOST",
        "https://0x7f.1/, HOST",
        "https://0x7f000001/, HOST",
        "https://00127.0.0.1/, HOST",
        "https://127.0.0.1./, HOST",
        "https://169.254.169.254/, PRIVATE_ADDRESS",
        "https://[::]/, PRIVATE_ADDRESS",
        "https://[::ffff:127.0.0.1]/, HOST",
        "https://[::ffff:8.8.8.8]/, HOST",
        "https://[0:0:0:0:0:ffff:a9fe:a9fe]/, HOST",
        "https://[::127.0.0.1]/, PRIVATE_ADDRESS",
        "https://[64:ff9b::a9fe:a9fe]/, PRIVATE_ADDRESS",
        "https://[2002:7f00:1::]/, PRIVATE_ADDRESS",
        "https://[fe80::1%25lo]/, HOST",
        "https://[::1%1]/, HOST",
        "https://sub.localhost/, PRIVATE_ADDRESS",
        "https://localhost./, HOST",
        "https://ip6-localhost/, PRIVATE_ADDRESS",
        "https://printer.local/, PRIVATE_ADDRESS",
        "https://metadata.google.internal/, PRIVATE_ADDRESS",
        "https://intranet/, PRIVATE_ADDRESS",
        "https://１２７.０.０.１/, NOT_A_URL",
        "https://user:pw@example.com/, CREDENTIALS",
        "https://127.0.0.1:80@example.com/, CREDENTIALS",
        "https://example.com#@127.0.0.1/, NOT_A_URL",
        "https://example.com\\@127.0.0.1/, NOT_A_URL",
        "https://example.com/%0d%0aX, NOT_A_URL",
        "https://exa%2emple.com/, HOST",
        "'https://example.com/a b', NOT_A_URL",
        "//example.com, NOT_A_URL",
        "https:example.com, HOST",
        "https:///x, HOST",
        "https://a_b.com/, HOST",
        "https://foo..com/, HOST",
        "https://-foo.com/, HOST",
        "https://example.com:0/, PORT",
        "https://example.com:080/, PORT",
        "https://example.com:65536/, PORT",
        "https://example.com:22/, PORT",
        "https://example.com:3306/, PORT",
        "https://example.com:8080/, PORT",
        "https://example.com:9990/, PORT",
        "https://example.com:-1/, HOST",
        "https://example.com:/, PORT",
        "ftp://example.com/, SCHEME",
        "file:///etc/passwd, SCHEME",
        "javascript:alert(1), SCHEME",
        "example.com, NOT_A_URL",
        "'', NOT_A_URL",
    })
    void refusesBySpelling(String url, Reason reason) {
        assertSpellingRefused(production, url, reason);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatCode(() -> production.judgeSpelling("https://example.com/" + "a".repeat(2028)))
                .doesNotThrowAnyException();
        assertSpellingRefused(production, "https://example.com/" + "a".repeat(2029), Reason.NOT_A_URL);
        assertSpellingRefused(production, "https://" + "a".repeat(64) + ".com/", Reason.HOST);
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
                .isThrownBy(() -> policy.judgeSpelling(url))
                .returns(reason, ForbiddenTarget::reason);
    }
}
