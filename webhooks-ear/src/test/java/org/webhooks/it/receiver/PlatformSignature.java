package org.webhooks.it.receiver;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The platform dialect's own signature header, computed from its documentation. */
public final class PlatformSignature {
    private PlatformSignature() {}

    /** The header that a call has to bear where these secrets are live, the oldest first. */
    public static String of(Receipt receipt, String... secrets) {
        String timestamp = receipt.header("webhook-timestamp");
        String signed = timestamp + "." + receipt.body();
        return "t=" + timestamp
                + Arrays.stream(secrets)
                        .map(secret -> ",v1=" + Hmac.hex(secret, signed))
                        .collect(Collectors.joining());
    }
}
