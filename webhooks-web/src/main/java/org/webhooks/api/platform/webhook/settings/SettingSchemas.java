package org.webhooks.api.platform.webhook.settings;

import java.util.Arrays;
import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.endpoint.filter.EventFilter;
import org.webhooks.endpoint.secret.Secrets;
import org.webhooks.signing.SignatureVersion;

/** The settings of endpoints, as the dialect's document describes them. */
public final class SettingSchemas {
    private static final Schema RETRY_SCHEDULE = Schema.listOf(Schema.text()
                    .format("duration")
                    .described("ISO 8601, in days, hours, minutes and seconds, of at most "
                            + SettingBounds.LONGEST_WAIT.toDays() + " days"))
            .between(1, SettingBounds.MOST_ATTEMPTS)
            .nullable()
            .described("Entry n is the wait before attempt n, counted from the end of the former");
    private static final Schema TIMEOUT = Schema.integer()
            .between(SettingBounds.LEAST_TIMEOUT_MS, SettingBounds.MOST_TIMEOUT_MS)
            .nullable()
            .described("For the whole call, from the look-up of the name to the last byte of the answer");
    private static final Schema RATE_LIMIT = Schema.integer()
            .between(1, SettingBounds.MOST_PER_SECOND)
            .nullable()
            .described("Calls in a second");
    private static final Schema MAX_IN_FLIGHT =
            Schema.integer().between(1, SettingBounds.MOST_IN_FLIGHT).nullable().described("Calls at the same time");
    private static final Schema HEADERS = Schema.object()
            .open()
            .described(
                    "Sent with each call: at most %d, each of at most %d visible ASCII characters, none that the server"
                                    .formatted(SettingBounds.MOST_HEADERS, SettingBounds.LONGEST_HEADER_VALUE)
                            + " sets itself, no Host, Content-*, Transfer-Encoding, Connection, Keep-Alive, TE, Trailer, Upgrade,"
                            + " Expect, Proxy-* or webhook-*. Attempts are shown without their values");
    private static final Schema ORDERED =
            Schema.flag().described("Whether a delivery waits until the former of its sequence has its final state");
    private static final Schema FORMAT = Schema.oneOf(SettingBounds.CLOUDEVENTS)
            .nullable()
            .described(
                    "CloudEvents 1.0, structured mode, instead of the dialect's own body. livemode is an extension attribute,"
                            + " a boolean");
    private static final Schema FILTER = Schema.object()
            .open()
            .nullable()
            .described(
                    "Which events it gets of those that it subscribes to. Each name is a JSON Pointer (RFC 6901) into the"
                            + " data, each value what must hold there: a string, number, boolean or null to be equal to, or an object"
                            + " of operators, which must all hold: equals, in (a list of such values), prefix (of a string), gt, gte,"
                            + " lt, lte (of a number), exists (true or false), not (a value or an object of operators). Numbers are"
                            + " compared by value. Where there is nothing, or something of another type, only exists: false and not"
                            + " hold. At most %d conditions and %d bytes"
                                    .formatted(EventFilter.MOST_CONDITIONS, EventFilter.MOST_BYTES));
    private static final Schema SIGNATURE = Schema.oneOf(Arrays.stream(SignatureVersion.values())
                    .map(SignatureVersion::text)
                    .toList())
            .described(
                    "What webhook-signature holds: v1 is HMAC-SHA256 by the secret, v1a is Ed25519 by a pair of keys that"
                            + " is made when it is first chosen and changes with the secret. After a change the former kind signs"
                            + " besides the chosen one for %d h, as old secrets do after a rotation"
                                    .formatted(Secrets.USUAL_OVERLAP.toHours()));
    private static final Schema PUBLIC_KEY = Schema.text()
            .matching("^whpk_[A-Za-z0-9+/]{43}=$")
            .nullable()
            .described("By which receivers verify v1a, the newest; null with v1");

    private SettingSchemas() {}

    /** All of them, as they are shown. */
    static Schema shown() {
        return Schema.object()
                .has(Setting.RETRY_SCHEDULE.field(), RETRY_SCHEDULE)
                .has(Setting.TIMEOUT_MS.field(), TIMEOUT)
                .has(Setting.RATE_LIMIT.field(), RATE_LIMIT)
                .has(Setting.MAX_IN_FLIGHT.field(), MAX_IN_FLIGHT)
                .has(Setting.HEADERS.field(), HEADERS)
                .has(Setting.ORDERED.field(), ORDERED)
                .has(Setting.FORMAT.field(), FORMAT)
                .has(Setting.FILTER.field(), FILTER)
                .has(Setting.SIGNATURE.field(), SIGNATURE)
                .has("public_key", PUBLIC_KEY)
                .named("EndpointSettings");
    }

    /** The schema of a change, which may have any of them; null leaves one to the server again. */
    public static Schema addTo(Schema change) {
        return change.mayHave(Setting.RETRY_SCHEDULE.field(), RETRY_SCHEDULE)
                .mayHave(Setting.TIMEOUT_MS.field(), TIMEOUT)
                .mayHave(Setting.RATE_LIMIT.field(), RATE_LIMIT)
                .mayHave(Setting.MAX_IN_FLIGHT.field(), MAX_IN_FLIGHT)
                .mayHave(Setting.HEADERS.field(), HEADERS.nullable())
                .mayHave(Setting.ORDERED.field(), ORDERED.nullable())
                .mayHave(Setting.FORMAT.field(), FORMAT)
                .mayHave(Setting.FILTER.field(), FILTER)
                .mayHave(Setting.SIGNATURE.field(), SIGNATURE.nullable());
    }

    /** How each rule is enforced. */
    public static List<Answer> refusals() {
        return List.of(
                RefusedAnswers.of(
                        Sentence.RETRY_SCHEDULE_INVALID,
                        SettingBounds.MOST_ATTEMPTS,
                        SettingBounds.LONGEST_WAIT.toDays()),
                RefusedAnswers.of(
                        Sentence.LIMIT_OF_CALLS_INVALID, Setting.RATE_LIMIT.field(), 1, SettingBounds.MOST_PER_SECOND),
                RefusedAnswers.of(Sentence.HEADERS_INVALID, SettingBounds.MOST_HEADERS),
                RefusedAnswers.of(Sentence.HEADER_NAME_INVALID, SettingBounds.LONGEST_HEADER_NAME, "X Team"),
                RefusedAnswers.of(Sentence.HEADER_RESERVED, "Host"),
                RefusedAnswers.of(Sentence.HEADER_REPEATED, "x-team"),
                RefusedAnswers.of(Sentence.HEADER_VALUE_INVALID, SettingBounds.LONGEST_HEADER_VALUE, "X-Team"),
                RefusedAnswers.of(Sentence.ORDERED_INVALID),
                RefusedAnswers.of(Sentence.FORMAT_UNKNOWN),
                RefusedAnswers.of(Sentence.FILTER_INVALID, "filter at \"/amount gte\" must be a number"),
                RefusedAnswers.of(Sentence.SIGNATURE_UNKNOWN));
    }
}
