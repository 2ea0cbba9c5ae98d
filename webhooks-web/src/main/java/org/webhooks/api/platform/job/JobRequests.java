package org.webhooks.api.platform.job;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.Moments;
import org.webhooks.api.platform.webhook.EndpointId;
import org.webhooks.delivery.recovery.JobKind;
import org.webhooks.delivery.recovery.JobWish;
import org.webhooks.delivery.recovery.Standing;
import org.webhooks.event.request.EventNames;

/** Reads wishes for jobs. */
final class JobRequests {
    static final Set<String> OF_RECOVERY = Set.of("since", "until", "states", Fields.ACCOUNT);
    static final Set<String> OF_REDELIVERY = Set.of("endpoint_id", "state", "type", "since", "until", Fields.ACCOUNT);

    private JobRequests() {}

    static JobWish recovery(Fields fields, long endpointId) {
        Instant since = since(fields);
        return new JobWish(JobKind.RECOVER, endpointId, states(fields), null, since, until(fields, since));
    }

    static JobWish redelivery(Fields fields) {
        Instant since = since(fields);
        Instant until = until(fields, since);
        return new JobWish(JobKind.REDELIVER, endpoint(fields), state(fields), type(fields), since, until);
    }

    private static Instant since(Fields fields) {
        if (!fields.has("since")) {
            throw new InvalidRequest(Sentence.SINCE_REQUIRED);
        }
        return moment(fields, "since");
    }

    private static @Nullable Instant until(Fields fields, Instant since) {
        if (!fields.has("until")) {
            return null;
        }
        Instant until = moment(fields, "until");
        if (!since.isBefore(until)) {
            throw new InvalidRequest(Sentence.SINCE_NOT_BEFORE_UNTIL);
        }
        return until;
    }

    private static Instant moment(Fields fields, String name) {
        Instant moment = Instant.ofEpochMilli(fields.integer(name).orElse(-1));
        if (!Moments.isKept(moment)) {
            throw new InvalidRequest(Sentence.MOMENT_INVALID, name);
        }
        return moment;
    }

    private static Set<Standing> states(Fields fields) {
        if (!fields.has("states")) {
            return Standing.LOST;
        }
        JsonArray names = fields.array("states").orElseThrow(() -> new InvalidRequest(Sentence.STATES_INVALID));
        Set<Standing> states = EnumSet.noneOf(Standing.class);
        for (JsonValue name : names) {
            String text = name instanceof JsonString string ? string.getString() : "";
            states.add(named(text, Standing.LOST, Sentence.STATES_INVALID));
        }
        if (states.isEmpty()) {
            throw new InvalidRequest(Sentence.STATES_INVALID);
        }
        return states;
    }

    private static Set<Standing> state(Fields fields) {
        return fields.has("state")
                ? Set.of(named(fields.text("state").orElse(""), Standing.FINISHED, Sentence.STATE_NOT_FINAL))
                : Standing.FINISHED;
    }

    private static Standing named(String name, Set<Standing> among, Sentence otherwise) {
        return Arrays.stream(Standing.values())
                .filter(standing ->
                        among.contains(standing) && standing.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(otherwise));
    }

    private static @Nullable String type(Fields fields) {
        if (!fields.has("type")) {
            return null;
        }
        return fields.text("type")
                .filter(EventNames::isValid)
                .orElseThrow(() -> new InvalidRequest(Sentence.TYPE_INVALID));
    }

    private static @Nullable Long endpoint(Fields fields) {
        if (!fields.has("endpoint_id")) {
            return null;
        }
        return EndpointId.parse(
                fields.text("endpoint_id").orElseThrow(() -> new InvalidRequest(Sentence.ENDPOINT_ID_INVALID)));
    }
}
