package org.webhooks.it.dialect.wire;

import java.util.regex.Pattern;

/** What is given by form, because no two answers have the same: ids, times, secrets, and addresses that are ours. */
public enum Form {
    HEX_24("[0-9a-f]{24}"),
    HEX_64("[0-9a-f]{64}"),
    UUID("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
    PLATFORM_ID("whep_[A-Za-z0-9]+"),
    PLATFORM_SECRET("whsec_[A-Za-z0-9+/]{43}="),
    EVENT_ID("evt_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
    DELIVERY_ID("dlv_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
    /** Universal time. */
    ISO_TIME("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z"),
    LOCAL_TIME("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"),
    EPOCH_MILLIS("1[0-9]{12}"),
    EPOCH_SECONDS("1[0-9]{9}"),
    INTEGER("[1-9][0-9]*"),
    URL("http://127\\.0\\.0\\.1:\\d+/inbox/\\d+");

    private final Pattern pattern;

    Form(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }
}
