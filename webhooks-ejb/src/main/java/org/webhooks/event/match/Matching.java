package org.webhooks.event.match;

import static org.webhooks.Refusal.Reason.ENDPOINT_DISABLED;
import static org.webhooks.Refusal.Reason.TOO_MANY_DELIVERIES;

import java.util.List;
import java.util.UUID;
import org.webhooks.Refusal;
import org.webhooks.endpoint.filter.EventData;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.NewEvent;

/** To which endpoints of its account an event goes, and which further events dialects raise of it. */
record Matching(List<Target> targets, List<RaisedEvent> raised) {

    /** @throws Refusal ENDPOINT_DISABLED, TOO_MANY_DELIVERIES */
    static Matching of(NewEvent event, UUID id, AccountEndpoints account) {
        EventData data = new EventData(event.occurrence().data());
        Matching matching = new Matching(targets(event, data, account), RaisedEvent.of(event, data, id, account));
        if (matching.deliveries() > Preparation.MOST_DELIVERIES) {
            throw new Refusal(TOO_MANY_DELIVERIES);
        }
        return matching;
    }

    private static List<Target> targets(NewEvent event, EventData data, AccountEndpoints account) {
        Long only = event.addressees().endpoint();
        if (only == null) {
            return account.matching(event.type(), data);
        }
        return List.of(account.find(only).orElseThrow(() -> new Refusal(ENDPOINT_DISABLED)));
    }

    private int deliveries() {
        return targets.size()
                + raised.stream().mapToInt(each -> each.targets().size()).sum();
    }
}
