package org.webhooks.api.store.webhook.field;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.event.StoreEvent;
import org.webhooks.api.store.request.Rules;

/** What this dialect asks of each field of an endpoint. Whether a field may be left out, or be null, is judged before. */
public final class EndpointRules {
    public static final String NAME = "name";
    public static final String URL = "url";
    public static final String METHOD = "method_type";
    public static final String EVENTS = "events";
    public static final String STATUS = "status";

    public static final int MAX_NAME_CHARACTERS = 255;
    public static final int MAX_EVENTS = 100;

    public static final List<String> METHODS = List.of("POST", "PUT", "PATCH");

    private final Rules rules;
    private final UrlRule urlRule;

    public EndpointRules(Rules rules, UrlRule urlRule) {
        this.rules = rules;
        this.urlRule = urlRule;
    }

    public String name() {
        if (rules.isFilled(NAME)) {
            rules.string(NAME);
            rules.atMost(NAME, MAX_NAME_CHARACTERS);
        }
        return rules.text(NAME);
    }

    public String url() {
        if (rules.isFilled(URL)) {
            urlRule.judge(rules, URL);
        }
        return rules.text(URL);
    }

    public String method() {
        String method = rules.text(METHOD);
        if (rules.isFilled(METHOD) && !METHODS.contains(method)) {
            rules.violated(METHOD, Sentence.NOT_AMONG);
        }
        return method;
    }

    /** Each type once: an endpoint subscribes to it or does not. */
    public List<String> events() {
        if (!rules.isFilled(EVENTS)) {
            return List.of();
        }
        if (!(rules.value(EVENTS) instanceof JsonArray items)) {
            rules.violated(EVENTS, Sentence.NOT_AN_ARRAY);
            return List.of();
        }
        if (items.isEmpty()) {
            rules.violated(EVENTS, Sentence.TOO_FEW, 1);
        } else if (items.size() > MAX_EVENTS) {
            rules.violated(EVENTS, Sentence.TOO_MANY, MAX_EVENTS);
        } else {
            IntStream.range(0, items.size()).forEach(i -> judgeItem(i, items.get(i)));
        }
        return items.stream().map(Rules::textOfItem).distinct().toList();
    }

    public boolean status() {
        if (!rules.isFilled(STATUS)) {
            return false;
        }
        String status = spelled(rules.value(STATUS));
        if (!status.equals("0") && !status.equals("1")) {
            rules.violated(STATUS, Sentence.NOT_AMONG);
        }
        return status.equals("1");
    }

    private void judgeItem(int index, JsonValue item) {
        if (StoreEvent.named(Rules.textOfItem(item)).isEmpty()) {
            rules.violated(EVENTS + '.' + index, Sentence.NOT_AMONG);
        }
    }

    /** Clients send the status as a number, as the text of one, or as a boolean. */
    private static String spelled(JsonValue status) {
        if (status instanceof JsonNumber number) {
            BigDecimal value = number.bigDecimalValue();
            return value.signum() == 0 ? "0" : value.compareTo(BigDecimal.ONE) == 0 ? "1" : "";
        }
        return switch (status.getValueType()) {
            case TRUE -> "1";
            case FALSE -> "0";
            default -> Rules.textOfItem(status);
        };
    }
}
