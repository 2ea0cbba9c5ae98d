package org.webhooks.signing.scheme;

import org.webhooks.signing.EventContent;

/** The forms of bodies by name: one for each scheme, and those that endpoints of any scheme may choose instead. */
public final class Forms {
    /** CloudEvents 1.0, structured mode. */
    public static final String CLOUDEVENTS = CloudEvents.NAME;

    private static final String JSON = "application/json";

    private Forms() {}

    /**
     * The body that an event has in this form.
     *
     * @throws IllegalArgumentException where there is no such form
     */
    public static byte[] body(String form, EventContent content) {
        return form.equals(CLOUDEVENTS)
                ? CloudEvents.body(content)
                : Schemes.named(form).body(content);
    }

    /** The Content-Type of bodies in this form. */
    public static String contentType(String form) {
        return form.equals(CLOUDEVENTS) ? CloudEvents.CONTENT_TYPE : JSON;
    }
}
