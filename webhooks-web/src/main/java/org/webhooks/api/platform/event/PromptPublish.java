package org.webhooks.api.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import org.webhooks.account.key.Authentication;
import org.webhooks.api.caller.PresentedKey;
import org.webhooks.api.waiting.PromptRequests;
import org.webhooks.event.publish.Publishing;

/** Publishing a single event waits for nothing where key and account are in memory: who stores it answers later. */
@ApplicationScoped
class PromptPublish implements PromptRequests {
    private static final String ROUTE = "/v1/events";

    @Inject
    Authentication authentication;

    @Inject
    Publishing publishing;

    @Override
    public boolean include(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.POST)
                && request.getRequestURI().equals(request.getContextPath() + ROUTE)
                && PresentedKey.of(request.getHeader(HttpHeaders.AUTHORIZATION), request.getHeader(PresentedKey.HEADER))
                        .flatMap(authentication::holderInMemory)
                        .filter(holder -> publishing.isAtHand(holder.accountId()))
                        .isPresent();
    }
}
