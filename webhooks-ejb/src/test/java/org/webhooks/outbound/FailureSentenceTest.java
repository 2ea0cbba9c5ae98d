package org.webhooks.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class FailureSentenceTest {

    @Test
    void tellsWhatIsWrongWithACertificate() {
        assertThat(FailureSentence.of(handshake(new CertificateExpiredException())))
                .isEqualTo("TLS: certificate expired");
        assertThat(FailureSentence.of(handshake(new CertificateNotYetValidException())))
                .isEqualTo("TLS: certificate not yet valid");
    }

    @Test
    void tellsWhereTheWayEnded() {
        assertThat(FailureSentence.of(new UnknownHostException("a.example"))).isEqualTo("no such host");
        assertThat(FailureSentence.of(new NoRouteToHostException())).isEqualTo("no route to host");
    }

    @Test
    void showsNoControlCharacterAndNoEndlessText() {
        assertThat(FailureSentence.of(new IOException("a\r\nb\u001b[31m" + "x".repeat(1000))))
                .startsWith("connection broken: a  b [31mxxx")
                .hasSizeLessThan(250);
        assertThat(FailureSentence.of(new IOException())).isEqualTo("connection broken: no details");
    }

    @Test
    void spellsDurationsInTheirUnit() {
        assertThat(FailureSentence.spelled(Duration.ofSeconds(15))).isEqualTo("15 s");
        assertThat(FailureSentence.spelled(Duration.ofMillis(1500))).isEqualTo("1500 ms");
    }

    private static SSLException handshake(Throwable cause) {
        return (SSLException) new SSLHandshakeException("(certificate_unknown)").initCause(cause);
    }
}
