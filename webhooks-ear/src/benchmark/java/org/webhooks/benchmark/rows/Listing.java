package org.webhooks.benchmark.rows;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import org.webhooks.benchmark.history.Sample;

/** What is read by an operator or a portal. */
enum Listing {
    DELIVERIES("endpoint's deliveries"),
    DELIVERIES_DEEP("endpoint's deliveries, deep"),
    EVENTS("events"),
    EVENTS_DEEP("events, deep"),
    EVENT("an event with its deliveries"),
    DELIVERY("a delivery with its attempts");

    private final String title;

    Listing(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @param place where it goes on, or what is shown */
    String path(String endpoint, Sample place) {
        return switch (this) {
            case DELIVERIES -> "/v1/webhooks/" + endpoint + "/deliveries";
            case DELIVERIES_DEEP -> "/v1/webhooks/" + endpoint + "/deliveries?cursor=" + cursor(place.delivery());
            case EVENTS -> "/v1/events";
            case EVENTS_DEEP -> "/v1/events?cursor=" + place.moment();
            case EVENT -> "/v1/events/evt_" + place.event();
            case DELIVERY -> "/v1/deliveries/dlv_" + place.delivery();
        };
    }

    /** As the server spells it: one that it did not know would be refused, and end the case. */
    private static String cursor(String delivery) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(delivery.getBytes(US_ASCII));
    }
}
