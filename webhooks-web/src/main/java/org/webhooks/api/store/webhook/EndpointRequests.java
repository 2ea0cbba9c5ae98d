package org.webhooks.api.store.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.store.answer.InvalidRequest;
import org.webhooks.api.store.request.Input;
import org.webhooks.api.store.request.Rules;
import org.webhooks.api.store.webhook.field.EndpointRules;
import org.webhooks.api.store.webhook.field.SecretRule;
import org.webhooks.api.store.webhook.field.UrlRule;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.NewEndpoint;

/** Reads what a caller wants of an endpoint. Fields are judged in the order in which they are documented. */
final class EndpointRequests {
    private static final String USUAL_METHOD = "POST";

    private EndpointRequests() {}

    /** @throws InvalidRequest with every rule that is broken */
    static NewEndpoint create(Input input, UrlRule urlRule) {
        Rules rules = new Rules(input);
        EndpointRules endpoint = new EndpointRules(rules, urlRule);
        String name = endpoint.name();
        String url = endpoint.url();
        String method = rules.isNull(EndpointRules.METHOD) ? USUAL_METHOD : endpoint.method();
        List<String> events = endpoint.events();
        String secret = SecretRule.read(rules);
        boolean active = rules.isNull(EndpointRules.STATUS) || endpoint.status();
        rules.refuseViolations();
        return NewEndpoint.of(StoreScheme.NAME, url, events)
                .named(name)
                .calledBy(method)
                .withSecret(secret)
                .activeIf(active);
    }

    /**
     * What is left out stays as it is, and so does the secret, for which there is another request.
     *
     * @throws InvalidRequest with every rule that is broken
     */
    static EndpointChange change(Input input, UrlRule urlRule) {
        Rules rules = new Rules(input);
        EndpointRules endpoint = new EndpointRules(rules, urlRule);
        String name = rules.has(EndpointRules.NAME) ? endpoint.name() : null;
        String url = rules.has(EndpointRules.URL) ? endpoint.url() : null;
        String method = rules.has(EndpointRules.METHOD) ? endpoint.method() : null;
        List<String> events = rules.has(EndpointRules.EVENTS) ? endpoint.events() : null;
        Boolean active = rules.has(EndpointRules.STATUS) ? endpoint.status() : null;
        rules.refuseViolations();
        return new EndpointChange(url, events, active, name, null, method);
    }

    /**
     * The caller's own new secret; null lets one be made.
     *
     * @throws InvalidRequest with every rule that is broken
     */
    static @Nullable String refresh(Input input) {
        Rules rules = new Rules(input);
        String secret = SecretRule.read(rules);
        rules.refuseViolations();
        return secret;
    }
}
