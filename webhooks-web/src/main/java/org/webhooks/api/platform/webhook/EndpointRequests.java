package org.webhooks.api.platform.webhook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.webhook.field.DescriptionRule;
import org.webhooks.api.platform.webhook.field.PatternsRule;
import org.webhooks.api.platform.webhook.field.UrlRule;
import org.webhooks.api.platform.webhook.settings.Setting;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.NewEndpoint;

/** Reads what a caller wants of an endpoint. Fields are judged in the order in which they are documented. */
final class EndpointRequests {
    static final Set<String> TO_CREATE = Set.of("url", "enabled_events", "description", Fields.ACCOUNT);
    /** {@code is_paused} is known so that it can be refused with the way to go. */
    static final Set<String> TO_CHANGE =
            with(Setting.fields(), "url", "enabled_events", "description", "is_active", "is_paused", Fields.ACCOUNT);

    private EndpointRequests() {}

    static NewEndpoint create(Fields fields, UrlRule urlRule) {
        String url = urlRule.read(fields);
        List<String> patterns = PatternsRule.read(fields);
        return NewEndpoint.of(Dialect.SCHEME, url, patterns).describedAs(DescriptionRule.read(fields));
    }

    static EndpointChange change(Fields fields, UrlRule urlRule) {
        if (fields.has("is_paused")) {
            throw new InvalidRequest(Sentence.NOT_CHANGED_HERE);
        }
        String url = fields.has("url") ? urlRule.read(fields) : null;
        List<String> patterns = fields.has("enabled_events") ? PatternsRule.read(fields) : null;
        return new EndpointChange(url, patterns, isActive(fields), null, DescriptionRule.read(fields), null)
                .with(Setting.change(fields));
    }

    private static @Nullable Boolean isActive(Fields fields) {
        return fields.has("is_active")
                ? fields.flag("is_active").orElseThrow(() -> new InvalidRequest(Sentence.IS_ACTIVE_NOT_BOOLEAN))
                : null;
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
