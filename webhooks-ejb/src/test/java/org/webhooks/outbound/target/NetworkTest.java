package org.webhooks.outbound.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("AddressSelection") // literals have one address
class NetworkTest {

    @Test
    void holdsExactlyItsAddresses() throws Exception {
        Network network = Network.parse("10.16.0.0/12");

        assertThat(network.contains(InetAddress.getByName("10.16.0.0"))).isTrue();
        assertThat(network.contains(InetAddress.getByName("10.31.255.255"))).isTrue();
        assertThat(network.contains(InetAddress.getByName("10.15.255.255"))).isFalse();
        assertThat(network.contains(InetAddress.getByName("10.32.0.0"))).isFalse();
        assertThat(network.contains(InetAddress.getByName("::1"))).isFalse();
    }

    @Test
    void aWholeVersionIsANetwork() throws Exception {
        assertThat(Network.parse("0.0.0.0/0").contains(InetAddress.getByName("255.1.2.3")))
                .isTrue();
        assertThat(Network.parse("::/0").contains(InetAddress.getByName("fe80::1")))
                .isTrue();
    }

    @Test
    void anEmptyListIsEmpty() {
        assertThat(Network.parseList(" ")).isEmpty();
        assertThat(Network.parseList("10.0.0.0/8, ,::1/128")).hasToString("[10.0.0.0/8, ::1/128]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.1/8",
                "::1/129",
                "a/8",
                "/8",
                "localhost/8",
                "fe80::1%lo/64",
                "fe80::1/64"
            })
    void whatIsNoNetworkIsShown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.parse(text))
                .withMessageContaining("'" + text + "'");
    }
}
