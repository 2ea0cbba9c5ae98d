package org.webhooks.outbound.resolve;

import java.io.IOException;
import java.time.Duration;

/** No answer to a host's name in time. */
public class ResolverTimeout extends IOException {

    ResolverTimeout(Duration after) {
        super("name resolution timed out after " + after.toMillis() + " ms");
    }
}
