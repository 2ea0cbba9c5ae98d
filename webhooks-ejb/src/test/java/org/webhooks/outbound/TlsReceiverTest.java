package org.webhooks.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.webhooks.outbound.target.TargetPolicy;

class TlsReceiverTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Path directory;

    TlsReceiverTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aTrustedCertificateOfTheRightNameIsTaken() throws Exception {
        KeyStore keys = selfSigned();

        assertThat(call(keys, keys, "receiver.example").error()).isNull();
    }

    @Test
    void aSelfSignedCertificateIsRefused() throws Exception {
        assertThat(call(selfSigned(), null, "receiver.example").error())
                .isEqualTo("TLS: certificate not issued by a trusted authority");
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() throws Exception {
        KeyStore keys = selfSigned();

        assertThat(call(keys, keys, "other.example").error()).isEqualTo("TLS: certificate is for another name");
    }

    private static CallOutcome call(KeyStore keys, @Nullable KeyStore trusted, String name) throws Exception {
        try (RawReceiver receiver =
                        RawReceiver.start(server(keys).getServerSocketFactory(), RawReceiver.answering(OK));
                OutboundClient client = new OutboundClient(
                        OutboundSettings.forCalls(64),
                        TargetPolicy.development(List.of()),
                        host -> InetAddress.getAllByName("127.0.0.1"),
                        client(trusted),
                        Clock.systemUTC(),
                        Executors.defaultThreadFactory())) {
            CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
            client.call(
                    new OutboundCall(
                            receiver.uri("https", name), "POST", Map.of(), new byte[] {'1'}, Duration.ofSeconds(10)),
                    outcome::complete);
            return outcome.get(20, TimeUnit.SECONDS);
        }
    }

    private static SSLContext server(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext client(@Nullable KeyStore trusted) throws Exception {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private KeyStore selfSigned() throws Exception {
        Path file = directory.resolve("receiver.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "receiver",
                        "-dname",
                        "CN=receiver.example",
                        "-ext",
                        "san=dns:receiver.example",
                        "-validity",
                        "5",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
