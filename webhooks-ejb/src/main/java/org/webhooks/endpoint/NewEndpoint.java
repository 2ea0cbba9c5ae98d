package org.webhooks.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint to be made. {@link #of} has what every dialect asks for, the other methods add to it.
 *
 * @param scheme of its dialect
 * @param patterns which event types it wants
 * @param method by which it is called: POST, PUT or PATCH
 * @param secret of the caller's choice; null lets one be made
 * @param atMost how many endpoints of this scheme the account may have; null leaves it at how many it may have in all
 */
public record NewEndpoint(
        String scheme,
        String url,
        List<String> patterns,
        @Nullable String name,
        @Nullable String description,
        String method,
        boolean active,
        @Nullable String secret,
        @Nullable Integer atMost) {

    /** An active endpoint that is called by POST and has a generated secret. */
    public static NewEndpoint of(String scheme, String url, List<String> patterns) {
        return new NewEndpoint(scheme, url, patterns, null, null, "POST", true, null, null);
    }

    NewEndpoint calledAt(String newUrl) {
        return new NewEndpoint(scheme, newUrl, patterns, name, description, method, active, secret, atMost);
    }

    public NewEndpoint named(@Nullable String newName) {
        return new NewEndpoint(scheme, url, patterns, newName, description, method, active, secret, atMost);
    }

    public NewEndpoint describedAs(@Nullable String newDescription) {
        return new NewEndpoint(scheme, url, patterns, name, newDescription, method, active, secret, atMost);
    }

    public NewEndpoint calledBy(String newMethod) {
        return new NewEndpoint(scheme, url, patterns, name, description, newMethod, active, secret, atMost);
    }

    public NewEndpoint activeIf(boolean isActive) {
        return new NewEndpoint(scheme, url, patterns, name, description, method, isActive, secret, atMost);
    }

    public NewEndpoint withSecret(@Nullable String newSecret) {
        return new NewEndpoint(scheme, url, patterns, name, description, method, active, newSecret, atMost);
    }

    public NewEndpoint amongAtMost(int endpoints) {
        return new NewEndpoint(scheme, url, patterns, name, description, method, active, secret, endpoints);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "NewEndpoint[scheme=" + scheme + ", url=" + url + ", patterns=" + patterns + ", active=" + active + "]";
    }
}
