package org.webhooks.event;

/**
 * What an event tells its receivers.
 *
 * @param data canonical JSON
 */
public record Occurrence(String type, String service, boolean livemode, String data) {

    /** The same under another type. */
    Occurrence as(String otherType) {
        return new Occurrence(otherType, service, livemode, data);
    }
}
