package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;

/** Events with a key and a number, as they are published and as they come. */
public final class Sequences {
    /** Settings of an endpoint that keeps the order and is called again at once. */
    public static final String WITH_QUICK_RETRIES =
            "{\"ordered\":true,\"retry_schedule\":[\"PT0S\",\"PT0.1S\",\"PT0.1S\","
                    + "\"PT0.1S\",\"PT0.1S\",\"PT0.1S\",\"PT0.1S\",\"PT0.1S\"]}";

    private static final Pattern DATA = Pattern.compile("\"data\":\\{\"key\":\"([^\"]*)\",\"n\":(\\d+)}");

    private Sequences() {}

    /** An event of a sequence; the empty key is none. */
    public static String event(String key, int n) {
        String ordering = key.isEmpty() ? "" : "\"ordering_key\":\"" + key + "\",";
        return "{\"type\":\"order.changed\"," + ordering + "\"data\":{\"key\":\"" + key + "\",\"n\":" + n + "}}";
    }

    /** Publishes in one request, in this order. */
    public static void publish(Tenant tenant, List<String> events) {
        String batch = events.stream().collect(Collectors.joining(",", "{\"events\":[", "]}"));
        tenant.caller().post("/v1/events/batch", batch).expect(202);
    }

    /** Lets about a quarter of the next calls fail. */
    public static void letFail(Inbox inbox, int calls) {
        Random random = new Random(42);
        for (int i = 0; i < calls; i++) {
            inbox.answerNext(random.nextInt(4) == 0 ? Reply.of(500) : Reply.OK);
        }
    }

    /** How many events were accepted at least once. */
    public static long accepted(Inbox inbox) {
        return inbox.receipts().stream()
                .filter(receipt -> receipt.status() == 200)
                .map(Receipt::webhookId)
                .distinct()
                .count();
    }

    /**
     * Each key's events came in the order of their numbers: none before the former was accepted or given up. A call may
     * come again, as often as it fails, and once more for each kill.
     */
    public static void assertInOrder(List<Receipt> receipts, int ofEachKey) {
        byKey(receipts).forEach((key, numbers) -> {
            List<Integer> firsts = new ArrayList<>();
            for (int number : numbers) {
                if (firsts.isEmpty() || firsts.get(firsts.size() - 1) != number) {
                    firsts.add(number);
                }
            }
            assertThat(firsts).as("sequence %s", key).isSorted().doesNotHaveDuplicates();
            assertThat(firsts).as("sequence %s", key).hasSize(ofEachKey);
        });
    }

    private static Map<String, List<Integer>> byKey(List<Receipt> receipts) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (Receipt receipt : receipts) {
            Matcher data = DATA.matcher(receipt.body());
            assertThat(data.find()).as(receipt.body()).isTrue();
            byKey.computeIfAbsent(data.group(1), key -> new ArrayList<>()).add(Integer.parseInt(data.group(2)));
        }
        return byKey;
    }
}
