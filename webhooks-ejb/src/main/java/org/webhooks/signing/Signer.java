package org.webhooks.signing;

import java.util.Map;

/** Signs one attempt. */
public final class Signer {

    private Signer() {}

    /** All headers of one attempt in the order they are sent: the scheme's own, then those of Standard Webhooks. */
    public static Map<String, String> headers(Scheme scheme, Signed signed) {
        Map<String, String> headers = scheme.headers(signed);
        StandardWebhooks.addTo(headers, signed);
        return headers;
    }
}
