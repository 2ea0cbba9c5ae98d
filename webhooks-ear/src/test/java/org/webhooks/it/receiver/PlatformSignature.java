package org.webhooks.it.receiver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The platform dialect's own signature header, computed from its documentation. */
public final class PlatformSignature {
    private PlatformSignature() {}

    /** The header that a call has to bear where these secrets are live, the oldest first. */
    public static String of(Receipt receipt, String... secrets) {
        String timestamp = receipt.header("webhook-timestamp");
        String signed = timestamp + "." + receipt.body();
        return "t=" + timestamp
                + Arrays.stream(secrets)
                        .map(secret -> ",v1=" + hmac(secret, signed))
                        .collect(Collectors.joining());
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
