package org.webhooks.delivery.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The headers of one call: those that deliver and sign, then the endpoint's own, which replace none of them.
 *
 * @param sent in this order
 * @param logged the same without the values of the endpoint's own, which may be credentials: more people read attempts
 *     than settings
 */
record CallHeaders(Map<String, String> sent, Map<String, String> logged) {
    private static final String NOT_LOGGED = "***";

    static CallHeaders of(Map<String, String> signed, Map<String, String> own) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(signed.keySet());
        Map<String, String> sent = new LinkedHashMap<>(signed);
        Map<String, String> logged = new LinkedHashMap<>(signed);
        own.forEach((name, value) -> {
            if (taken.add(name)) {
                sent.put(name, value);
                logged.put(name, NOT_LOGGED);
            }
        });
        return new CallHeaders(Collections.unmodifiableMap(sent), Collections.unmodifiableMap(logged));
    }

    @Override
    public String toString() {
        return "CallHeaders" + logged;
    }
}
