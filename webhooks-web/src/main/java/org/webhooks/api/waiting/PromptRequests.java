package org.webhooks.api.waiting;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests are answered without anything being waited for, once their body is there. */
public interface PromptRequests {
    /** Asks nobody, and touches no body. */
    boolean include(HttpServletRequest request);
}
