package org.webhooks.event.store;

import java.util.Map;

/**
 * The bodies of one event, one for each form that its deliveries have, made once.
 *
 * @param inNativeForm what is shown of the event, and stored with it
 * @param inOtherForms by the name of the form
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes that are stored and sent: a copy would cost, nobody compares them
public record Bodies(byte[] inNativeForm, Map<String, byte[]> inOtherForms) {
    public byte[] in(String form) {
        return inOtherForms.getOrDefault(form, inNativeForm);
    }
}
